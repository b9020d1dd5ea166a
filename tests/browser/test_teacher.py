"""What a teacher changes in a content file is seen after a restart, without touching code."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect
from running import as_built, copied, serving
from watched import Opener


def test_a_changed_word_in_the_yaml_is_seen_in_form_card_and_paper_after_a_restart(open_page: Opener, tmp_path: Path) -> None:
    root = as_built(copied(tmp_path))
    file = root / "exercises" / "chime.yml"
    with serving(tmp_path, root) as course:
        page = open_page("/oevelser/chime", home=course.url)
        expect(page.get_by_role("group", name="Forbundethed")).to_be_visible()
        page.close()
    changed = (
        file.read_text(encoding="utf-8")
        .replace("label: Forbundethed", "label: Samhørighed")
        .replace("minutes: 50", "minutes: 55")
        .replace("plenum 15 minutter", "plenum 20 minutter")
    )
    file.write_text(changed, encoding="utf-8")
    with serving(tmp_path, root) as course:
        page = open_page("/oevelser/chime", home=course.url)
        page.get_by_role("group", name="Samhørighed").get_by_role("radio", name="Lidt").check()
        expect(page.get_by_role("img", name="Dit billede")).to_contain_text("Samhørighed")
        page.goto(f"{course.url}papir/chime.html")
        expect(page.get_by_role("cell", name="Samhørighed").first).to_be_visible()
        page.goto(f"{course.url}oevelser.html")
        expect(page.get_by_text("Cirka 55 minutter")).to_be_visible()
        page.close()
