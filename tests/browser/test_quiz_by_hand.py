"""A knowledge check in a real browser: answered by keyboard alone, explained, shuffled, printed, on a wide screen and a phone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from running import PATIENCE, ROOT, free_port, serving
from test_accessibility import NARROW, findings
from test_hosts import running
from test_keyboard import tab_to
from watched import PHONE, WIDE, Opener

from kursus.course import Course
from kursus.quiz import load_quiz, quiz_names
from kursus.quiz.quiz import Match, Order, Question, Several, Single

COURSE = Course(ROOT)
NAMES = quiz_names(COURSE)
SIZES = pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])


def quiz_page(open_page: Opener, name: str, size: tuple[int, int] = WIDE, **more: object) -> Page:
    page = open_page(f"/videnstjek/{name}", size, **more)
    page.locator(".k-quiz[data-ready]").wait_for()
    return page


def asked(page: Page, question: Question) -> Locator:
    """Return the part of the page that asks a question."""
    return page.locator(".k-quiz-question", has=page.get_by_role("group", name=question.text))


def first(name: str, kind: type) -> Question:
    """Return the first question of a kind in a knowledge check."""
    return next(question for question in load_quiz(COURSE, name).questions if isinstance(question, kind))


def press(page: Page, button: Locator) -> None:
    tab_to(page, button)
    page.keyboard.press("Enter")


def answer_all(page: Page) -> None:
    """Answer every question with what comes first."""
    for part in page.locator(".k-quiz-question").all():
        for box in part.get_by_role("combobox").all():
            box.select_option(index=1)
        for choice in part.locator("input").all()[:1]:
            choice.check()
        part.get_by_role("button", name="Svar", exact=True).click()
        expect(part.get_by_role("button", name="Prøv igen")).to_be_visible()


def options_of(page: Page, question: Question) -> list[str]:
    return asked(page, question).locator("label.k-option").all_inner_texts()


@SIZES
def test_one_of_several_is_chosen_by_keyboard_and_explained(open_page: Opener, size: tuple[int, int]) -> None:
    page, question = quiz_page(open_page, "tema-1", size), first("tema-1", Single)
    assert isinstance(question, Single)
    part = asked(page, question)
    right = next(option for option in question.options if option.right)
    page.evaluate("document.activeElement.blur()")
    tab_to(page, part.get_by_role("radio").first)
    page.keyboard.press("Space")
    wanted = part.get_by_role("radio", name=right.text)
    for _ in question.options:
        if not wanted.is_checked():
            page.keyboard.press("ArrowDown")
    expect(wanted).to_be_checked()
    for option in question.options:
        expect(page.get_by_text(option.why)).to_have_count(0)
    press(page, part.get_by_role("button", name="Svar"))
    expect(part.get_by_text("Ja, det passer.")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Ja, det passer.")).to_have_count(1)
    for option in question.options:
        expect(part.get_by_text(("Passer. " if option.right else "Passer ikke. ") + option.why)).to_be_visible()
    expect(part.get_by_role("link", name="Recovery – at komme sig")).to_have_attribute("href", question.page)
    expect(part.get_by_role("button", name="Prøv igen")).to_be_focused()
    page.keyboard.press("Enter")
    expect(part.get_by_role("radio", name=right.text)).to_be_enabled()
    expect(page.get_by_text(question.options[0].why)).to_have_count(0)


@SIZES
def test_several_are_chosen_by_keyboard_and_a_part_of_them_is_told_to_be_a_part(open_page: Opener, size: tuple[int, int]) -> None:
    page, question = quiz_page(open_page, "tema-3", size), first("tema-3", Several)
    assert isinstance(question, Several)
    part = asked(page, question)
    tab_to(page, part.get_by_role("checkbox", name=next(option.text for option in question.options if option.right)))
    page.keyboard.press("Space")
    press(page, part.get_by_role("button", name="Svar"))
    expect(part.get_by_text("Noget af det passer.")).to_be_visible()
    page.keyboard.press("Enter")
    for option in question.options:
        part.get_by_role("checkbox", name=option.text).set_checked(option.right)
    part.get_by_role("button", name="Svar").click()
    expect(part.get_by_text("Ja, det passer.")).to_be_visible()


@SIZES
def test_steps_are_put_in_order_by_keyboard_and_the_focus_follows_them(open_page: Opener, size: tuple[int, int]) -> None:
    page, question = quiz_page(open_page, "tema-4", size), first("tema-4", Order)
    assert isinstance(question, Order)
    part = asked(page, question)
    wanted = [step.text for step in question.steps]

    def shown() -> list[str]:
        return part.locator(".k-quiz-text").all_inner_texts()

    for place, text in enumerate(wanted):
        if shown().index(text) > place:
            up = part.get_by_role("button", name=f"Flyt op: {text}")
            page.evaluate("document.activeElement.blur()")
            tab_to(page, up)
            while shown().index(text) > place:
                page.keyboard.press("Enter")
                expect(up).to_be_focused()
            status = page.get_by_role("status").filter(has_text=f"{text} Nu nummer {place + 1} af {len(wanted)}.")
            expect(status).to_have_count(1)
    assert shown() == wanted
    press(page, part.get_by_role("button", name="Svar"))
    expect(part.get_by_text("Ja, det passer.")).to_be_visible()
    for step in question.steps:
        expect(part.get_by_text(f"Du satte den her. {step.why}")).to_be_visible()


@SIZES
def test_a_step_at_the_end_stays_there_and_the_focus_stays_too(open_page: Opener, size: tuple[int, int]) -> None:
    page, question = quiz_page(open_page, "tema-4", size), first("tema-4", Order)
    part = asked(page, question)
    before = part.locator(".k-quiz-text").all_inner_texts()
    up = part.get_by_role("button", name=f"Flyt op: {before[0]}")
    expect(up).to_have_attribute("aria-disabled", "true")
    tab_to(page, up)
    page.keyboard.press("Enter")
    expect(up).to_be_focused()
    assert part.locator(".k-quiz-text").all_inner_texts() == before


@SIZES
def test_words_are_matched_by_keyboard_and_explained_row_by_row(open_page: Opener, size: tuple[int, int]) -> None:
    page, question = quiz_page(open_page, "tema-1", size), first("tema-1", Match)
    assert isinstance(question, Match)
    part = asked(page, question)
    press(page, part.get_by_role("button", name="Svar"))
    expect(part.get_by_text("Vælg et ord ved hver linje først.")).to_be_visible()
    for pair in question.pairs:
        box = part.get_by_label(pair.text)
        page.evaluate("document.activeElement.blur()")
        tab_to(page, box)
        page.keyboard.type(pair.match)
        expect(box.locator("option:checked")).to_have_text(pair.match)
    press(page, part.get_by_role("button", name="Svar"))
    expect(part.get_by_text("Ja, det passer.")).to_be_visible()
    for pair in question.pairs:
        expect(part.get_by_text(f"Passer. {pair.why}")).to_be_visible()


def test_a_wrong_match_names_the_word_that_belongs_there(open_page: Opener) -> None:
    page, question = quiz_page(open_page, "tema-1"), first("tema-1", Match)
    assert isinstance(question, Match)
    part = asked(page, question)
    for box in part.get_by_role("combobox").all():
        box.select_option(question.pairs[0].match)
    part.get_by_role("button", name="Svar").click()
    expect(part.get_by_text("Noget af det passer.")).to_be_visible()
    last = question.pairs[-1]
    expect(part.get_by_text(f"Hører til »{last.match}«. {last.why}")).to_be_visible()


def test_an_answer_that_is_missing_is_asked_for_and_nothing_is_explained(open_page: Opener) -> None:
    page, question = quiz_page(open_page, "fundament"), first("fundament", Single)
    part = asked(page, question)
    part.get_by_role("button", name="Svar").click()
    expect(part.get_by_text("Vælg et svar først.")).to_be_visible()
    expect(page.get_by_role("status").filter(has_text="Vælg et svar først.")).to_have_count(1)
    expect(part.get_by_role("link")).to_have_count(0)


def test_the_questions_and_their_answers_come_in_another_order_at_each_visit(open_page: Opener) -> None:
    page = quiz_page(open_page, "tema-2")
    orders = set()
    for _ in range(4):
        page.reload()
        page.locator(".k-quiz[data-ready]").wait_for()
        orders.add(tuple(page.locator(".k-quiz-question legend").all_inner_texts()))
    assert len(orders) > 1


def test_nothing_is_kept_on_the_device_and_a_reload_begins_anew(open_page: Opener) -> None:
    page, question = quiz_page(open_page, "tema-1"), first("tema-1", Single)
    asked(page, question).get_by_role("radio").first.check()
    asked(page, question).get_by_role("button", name="Svar").click()
    expect(page.get_by_text("Du har svaret på 1 af")).to_be_visible()
    assert page.evaluate("[sessionStorage.length, Object.keys(localStorage).filter((key) => key !== 'mode').length]") == [0, 0]
    assert page.context.cookies() == []
    page.reload()
    expect(page.get_by_text("Du har svaret på 0 af")).to_be_visible()


def test_the_questions_can_be_mixed_again_with_no_answers(open_page: Opener) -> None:
    page = quiz_page(open_page, "tema-1")
    part = page.locator(".k-quiz-question").filter(has=page.get_by_role("radio")).first
    part.get_by_role("radio").first.check()
    part.get_by_role("button", name="Svar").click()
    expect(page.get_by_text("Du har svaret på 1 af")).to_be_visible()
    page.get_by_role("button", name="Bland spørgsmålene igen").click()
    expect(page.get_by_text("Du har svaret på 0 af")).to_be_visible()
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    assert page.evaluate("document.activeElement.closest('.k-quiz-question') === document.querySelector('.k-quiz-question')")


@pytest.mark.parametrize("name", NAMES)
def test_every_question_of_every_check_can_be_answered_and_nothing_adds_them_up(open_page: Opener, name: str) -> None:
    page = quiz_page(open_page, name)
    answer_all(page)
    count = len(load_quiz(COURSE, name).questions)
    expect(page.get_by_text(f"Du har svaret på {count} af {count}.")).to_be_visible()
    said = {text.split(".")[0] for text in page.locator(".k-quiz-verdict").all_inner_texts()}
    assert said <= {"Ja, det passer", "Noget af det passer", "Det passer ikke helt", "Her er der ikke noget rigtigt svar"}
    own_words = page.locator(".k-foot").evaluate(
        "foot => [...foot.querySelectorAll('a')].reduce((text, link) => text.replace(link.innerText, ''), foot.innerText)"
    )  # the pages to read again have titles with numbers in them
    assert re.findall(r"\d+", own_words) == [str(count), str(count)]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@SIZES
def test_axe_finds_nothing_before_and_after_the_answers(open_page: Opener, size: tuple[int, int], scheme: str) -> None:
    page = quiz_page(open_page, "tema-1", size, color_scheme=scheme)
    assert findings(page) == []
    answer_all(page)
    assert findings(page) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_check_is_320_pixels_wide_without_sideways_scrolling(open_page: Opener, name: str) -> None:
    page = quiz_page(open_page, name, NARROW)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]
    answer_all(page)
    assert page.evaluate("document.documentElement.scrollWidth") <= NARROW[0]


@SIZES
def test_every_target_is_at_least_44_pixels_high(open_page: Opener, size: tuple[int, int]) -> None:
    page = quiz_page(open_page, "tema-4", size)
    small = """[...document.querySelectorAll(".kursus :is(button, select, label:has(input))")]
        .filter((target) => target.offsetParent !== null && target.getBoundingClientRect().height < 44)
        .map((target) => target.outerHTML.slice(0, 120))"""
    assert page.evaluate(small) == []


def test_the_print_has_questions_and_what_was_said_and_no_buttons(open_page: Opener) -> None:
    page, question = quiz_page(open_page, "tema-1"), first("tema-1", Single)
    assert isinstance(question, Single)
    part = asked(page, question)
    part.get_by_role("radio").first.check()
    part.get_by_role("button", name="Svar").click()
    expect(part.get_by_text(question.options[0].why)).to_be_visible()
    page.emulate_media(media="print")
    expect(part.get_by_text(question.options[0].why)).to_be_visible()
    expect(page.get_by_role("button")).to_have_count(0)
    words = first("tema-1", Match)
    assert isinstance(words, Match)
    expect(asked(page, words).locator(".k-quiz-printed")).to_contain_text(words.pairs[0].match)


def test_an_answer_is_explained_though_the_kernel_was_gone_when_it_was_given(open_page: Opener, tmp_path: Path) -> None:
    with serving(tmp_path) as course:
        page, question = quiz_page(open_page, "tema-1", home=course.url), first("tema-1", Single)
        kernel = page.evaluate("JSON.parse(document.getElementById('exercise-state').textContent).kernel")
        part = asked(page, question)
        part.get_by_role("radio").first.check()
        page.request.post(f"{course.url}api/kernels/{kernel}/forlad")
        part.get_by_role("button", name="Svar").click()
        expect(part.get_by_role("button", name="Prøv igen")).to_be_visible()
        page.close()


def test_a_check_opens_in_its_card_in_the_book_without_a_key_to_follow(open_page: Opener) -> None:
    page = open_page("/videnstjek.html")
    card = page.locator(".exercise-card", has_text="Videnstjek til tema 1")
    card.get_by_role("button", name="Åbn videnstjekket her").click()
    frame = page.frame_locator("iframe[title^='Videnstjek til tema 1']")
    frame.get_by_role("radio").first.wait_for()
    expect(frame.get_by_role("heading", level=1)).to_have_count(1)
    card.get_by_role("button", name="Luk videnstjekket").click()
    expect(page.locator("iframe")).to_have_count(0)
    expect(card.get_by_role("link", name="Papirudgave til print")).to_have_attribute("href", "/papir/videnstjek-tema-1.html")


def test_the_notebook_runs_in_stock_voila(browser: Browser, tmp_path: Path) -> None:
    port = free_port()
    home = f"http://127.0.0.1:{port}/"
    with running(["voila", "videnstjek/", f"--port={port}", "--no-browser", "--Voila.ip=127.0.0.1"], home, tmp_path):
        page = browser.new_page()
        page.route(lambda url: not url.startswith(home), lambda route: route.abort())  # as in a closed network
        page.goto(f"{home}voila/render/tema-1.ipynb", timeout=PATIENCE * 1000)
        expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("Videnstjek"), timeout=PATIENCE * 1000)
        part = page.locator(".k-quiz-question").filter(has=page.get_by_role("radio")).first
        part.get_by_role("radio").first.check()
        part.get_by_role("button", name="Svar").click()
        expect(part.get_by_role("link", name="Læs mere").or_(part.get_by_role("button", name="Prøv igen")).first).to_be_visible()
        page.close()
