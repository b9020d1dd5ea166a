"""Where the folders are kept is found or refused in Danish, and the tables are those that the program expects."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from folders import folders_in, new_folder, rows
from sqlalchemy import make_url

from kursus.course import INSTALLED, Course
from kursus.database.address import data_folder, named
from kursus.database.opened import connect, known_versions
from kursus.folder import database_url
from kursus.folder.tables import Table


def test_the_migrations_make_the_tables_that_the_program_expects(tmp_path: Path) -> None:
    with folders_in(tmp_path / "kursus.db") as store, store.database.reading() as connection:
        assert compare_metadata(MigrationContext.configure(connection), Table.metadata) == []
        assert known_versions().issuperset(MigrationContext.configure(connection).get_current_heads())


def test_a_database_that_is_opened_again_keeps_its_salt(tmp_path: Path) -> None:
    salts = []
    for _ in range(2):
        with folders_in(tmp_path / "kursus.db") as store:
            new_folder(store)
        salts.append(rows(tmp_path / "kursus.db", "SELECT salt FROM installation"))
    assert salts[0] == salts[1]
    assert len(salts[0][0][0]) == 32


def test_what_is_deleted_is_overwritten_and_what_is_saved_is_on_the_disk(tmp_path: Path) -> None:
    with folders_in(tmp_path / "kursus.db"):
        connection = connect(tmp_path / "kursus.db")
        found = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("secure_delete", "synchronous", "foreign_keys")
        }
        assert found == {"secure_delete": 1, "synchronous": 2, "foreign_keys": 1}
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        connection.close()


def test_without_settings_it_is_beside_the_course(course: Course) -> None:
    assert database_url(course, {}) == make_url(f"sqlite:///{course.root}/data/kursus.db")


def test_an_operator_can_put_it_elsewhere(course: Course, tmp_path: Path) -> None:
    assert data_folder(course, {"KURSUS_DATA": str(tmp_path)}) == tmp_path
    assert data_folder(course, {"KURSUS_DATA": "her"}) == Path.cwd() / "her"
    assert database_url(course, {"KURSUS_DATA": str(tmp_path)}).database == str(tmp_path / "kursus.db")


@pytest.mark.parametrize("empty", ["", " ", "\t"])
def test_an_empty_setting_is_not_set(course: Course, empty: str) -> None:
    assert database_url(course, {"KURSUS_DATA": empty, "KURSUS_DATABASE_URL": empty}) == database_url(course, {})


def test_where_the_course_is_installed_it_is_among_the_user_s_own_data(tmp_path: Path) -> None:
    assert data_folder(Course(INSTALLED), {"XDG_DATA_HOME": str(tmp_path)}) == tmp_path / "kursus"


def test_where_the_course_can_t_be_written_it_is_there_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kursus.database.address.os.access", lambda *_: False)  # root, who may run the tests, may write anywhere
    assert data_folder(Course(tmp_path), {"XDG_DATA_HOME": str(tmp_path / "egne")}) == tmp_path / "egne" / "kursus"


def test_postgresql_without_what_speaks_to_it_is_told_of_at_once(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ValueError, match=r"^Til PostgreSQL mangler psycopg: pip install '[\w-]+\[postgres\]'$"):
        database_url(course, {"KURSUS_DATABASE_URL": "postgresql://maskine/kursus"})


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_postgresql_is_spoken_to_with_psycopg(course: Course, scheme: str) -> None:
    url = database_url(course, {"KURSUS_DATABASE_URL": f"{scheme}://bruger:hemmeligt@maskine:5433/kursus?sslmode=require"})
    assert url.drivername == "postgresql+psycopg"
    assert (url.host, url.port, url.database, url.password) == ("maskine", 5433, "kursus", "hemmeligt")
    assert "hemmeligt" not in named(url)


def test_sqlite_may_be_given_as_an_address_too(course: Course, tmp_path: Path) -> None:
    assert database_url(course, {"KURSUS_DATABASE_URL": f"sqlite:///{tmp_path}/x.db"}).database == f"{tmp_path}/x.db"


@pytest.mark.parametrize(
    "address",
    [
        "hemmeligt",
        "mysql://a:hemmeligt@b/c",
        "postgresql://a:hemmeligt@b",
        "postgresql://a:b@c:hemmeligt@d/e",
        "sqlite://",
        "sqlite:///:memory:",
        "://",
    ],
)
def test_an_address_that_can_t_be_used_is_refused_and_not_repeated(course: Course, address: str) -> None:
    with pytest.raises(ValueError, match=r"^KURSUS_DATABASE_URL skal se sådan ud: postgresql://") as refused:
        database_url(course, {"KURSUS_DATABASE_URL": address})
    assert "hemmeligt" not in str(refused.value)
