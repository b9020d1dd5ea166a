"""What an operator sets by environment variables is read or refused in Danish."""

from __future__ import annotations

import os
import re

import pytest

from kursus.server.settings import HIGHEST, NAMES, Settings, read_settings

NUMBERS = [name for name, field in NAMES.items() if field in HIGHEST]


def test_without_any_the_server_listens_to_this_machine_only() -> None:
    settings = read_settings({})
    assert settings == Settings()
    assert (settings.host, settings.port) == ("127.0.0.1", 8000)


def test_each_is_read_into_its_own_setting() -> None:
    settings = read_settings(
        {
            "HOST": "0.0.0.0",  # noqa: S104  # what a school sets to be seen from other machines
            "PORT": "80",
            "KURSUS_PLADSER": "12",
            "KURSUS_LUK_EFTER_MINUTTER": "30",
            "KURSUS_FORLADT_SEKUNDER": "45",
        }
    )
    assert settings == Settings(host="0.0.0.0", port=80, visits=12, idle_minutes=30, left_seconds=45)  # noqa: S104


@pytest.mark.parametrize("value", ["", " ", "\t"])
@pytest.mark.parametrize("name", NAMES)
def test_an_empty_one_is_not_set(name: str, value: str) -> None:
    assert read_settings({name: value}) == Settings()


def test_space_around_a_value_does_not_count() -> None:
    assert read_settings({"PORT": " 8080 ", "HOST": " localhost\n"}) == Settings(host="localhost", port=8080)


@pytest.mark.parametrize("value", ["0", "-1", "3.5", "3,5", "abc", "1e3", "0x50", "²", "80 80", "+80"])
@pytest.mark.parametrize("name", NUMBERS)
def test_what_is_no_whole_number_from_1_up_is_refused_with_its_name_and_value(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=rf"^{name} skal være et helt tal fra 1 til \d+ \(der står »{re.escape(value)}«\)\.$"):
        read_settings({name: value})


@pytest.mark.parametrize("name", NUMBERS)
def test_the_highest_is_allowed_and_one_more_is_refused(name: str) -> None:
    highest = HIGHEST[NAMES[name]]
    assert getattr(read_settings({name: str(highest)}), NAMES[name]) == highest
    with pytest.raises(ValueError, match=f"fra 1 til {highest} "):
        read_settings({name: str(highest + 1)})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork to switch off")
def test_forks_are_switched_on_and_off_in_danish() -> None:
    assert read_settings({"KURSUS_FORK": "ja"}).fork
    assert not read_settings({"KURSUS_FORK": "nej"}).fork


def test_a_proxy_is_believed_when_it_is_said_to_be_ours() -> None:
    assert read_settings({"KURSUS_PROXY": "ja"}).proxy
    assert not read_settings({"KURSUS_PROXY": "nej"}).proxy
    assert not read_settings({}).proxy


@pytest.mark.parametrize("value", ["1", "nix", "JA!", "maaske"])
@pytest.mark.parametrize("name", ["KURSUS_FORK", "KURSUS_PROXY"])
def test_a_switch_that_is_neither_yes_nor_no_is_refused(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=rf"^{name} skal være ja eller nej \(der står »{value}«\)\.$"):
        read_settings({name: value})


def test_a_port_of_70000_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^PORT skal være et helt tal fra 1 til 65535 \(der står »70000«\)\.$"):
        read_settings({"PORT": "70000"})


def test_other_variables_are_not_looked_at() -> None:
    assert read_settings({"VISITS": "x", "KURSUS_ROD": "/et/sted"}) == Settings()


def test_the_environment_is_what_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "8123")
    assert read_settings().port == 8123
