"""Ways to reach a person: mail, addresses and profiles on the web, and phone numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from kursus.privacy.finding import Hit, Kind
from kursus.privacy.lists import entries
from kursus.privacy.reading import Reading

AT = re.compile(r" ?(?:@|[(\[{](?:at|snabel-?a)[)\]}]|\bsnabel-?a\b) ?", re.IGNORECASE)
MAILBOX = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}$")
DOMAIN = re.compile(r"[\w-]{1,63}+(?:(?:\.| ?(?:punktum|\(dot\)) ?)[\w-]{1,63}+){1,6}+", re.IGNORECASE)
HANDLE = re.compile(r"(?<![\w.])@[^\W_][\w.]{1,30}+")

URL = re.compile(r"(?:https?://|\bwww\.)[^\s<>»«\"')\]]{1,400}+", re.IGNORECASE)
TOP = re.compile(r"\.(?:dk|com|net|org|eu|nu)\b(?:/[^\s<>»«\"')\]]{0,300}+)?", re.IGNORECASE)
HOST = re.compile(r"(?<![\w.@-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}$")
PROFILE = re.compile(
    r"\b(?i:facebook|instagram|snapchat|snap|tiktok|linkedin|messenger|twitter|youtube|whatsapp|discord|reddit|tinder|steam)"
    r"(?:-? ?(?:profil|navn|bruger)[a-zæøå]{0,8}+(?: er|:)? | (?:som|under navnet) )»?"
    r"(?P<name>(?=[A-ZÆØÅ@]|[^\s]{0,20}[0-9_])[^\s.,;«»]{2,40}+)"
)
ON_A_SITE = re.compile(
    r"\b(?:facebook|insta(?:gram)?|snap(?:chat)?|tiktok|linkedin|messenger|discord|twitter): ?"
    r"(?P<name>(?=[^\s]{0,30}[0-9_@])[^\s,;«»]{2,40})",
    re.IGNORECASE,
)
LOGIN = re.compile(
    r"\b(?:brugernavn|profilnavn|brugerid|bruger-id|mitid|nemid|adgangskode|kodeord|password|pinkode)[a-zæøå]{0,6}+"
    r"(?: er| hedder)?:? (?P<name>(?=[^\s]{0,30}[0-9_@])[^\s,;«»]{2,40})",
    re.IGNORECASE,
)

EIGHT = (
    r"(?:[1-9][0-9]{7}|[1-9][0-9](?P<PAIR>[ .-])[0-9]{2}(?P=PAIR)[0-9]{2}(?P=PAIR)[0-9]{2}(?![ .-][0-9]{2}\b)"
    r"|[1-9][0-9]{3}[ -][0-9]{4}|[1-9][0-9] [0-9]{3} [0-9]{3}|[1-9][0-9]{2} [0-9]{2} [0-9]{3}|[1-9][0-9]{2} [0-9]{3} [0-9]{2})"
)
PHONE = re.compile(
    rf"(?<![0-9A-Za-z.,/+-])(?:\(?(?:\+|00)45\)?[ -]?{EIGHT.replace('PAIR', 'a')}|(?<![0-9]{{2}} ){EIGHT.replace('PAIR', 'b')})"
    r"(?![0-9A-Za-z])(?![.,][0-9])(?! ?(?:kr\b|kroner|mio|mia|%))"
)
ABROAD = re.compile(r"(?<![0-9A-Za-z+])\+(?!45)[1-9][0-9]{0,2}(?:[ -]?[0-9]{2,4}+){2,5}+(?![0-9])")
NO_PHONE = re.compile(
    r"(?:\bcvr|\bean|\bp-?n(?:umme)?r|\bisbn|\bissn|\bkr|\bdoi|\blivslin[ij]en|\bakuttelefonen|\blægevagten)[^0-9\n]{0,12}$",
    re.IGNORECASE,
)
YEARS = re.compile(r"(?:19|20)[0-9]{2}[ -](?:19|20)[0-9]{2}")
NEAR = 20
LONGEST_NAME = 70
LONGEST_HOST = 130


def find_contact(reading: Reading) -> Iterator[Hit]:
    """Yield mail, addresses on the web, profiles and phone numbers; public sites of the allow-list are left alone."""
    yield from _mail(reading.plain)
    yield from _web(reading.plain)
    yield from _phones(reading.plain)


def _mail(plain: str) -> Iterator[Hit]:
    for at in AT.finditer(plain):
        before = MAILBOX.search(plain, max(0, at.start() - LONGEST_NAME), at.start())
        after = DOMAIN.match(plain, at.end())
        if before and after:
            yield Hit(Kind.MAIL, before.start(), after.end())


def _web(plain: str) -> Iterator[Hit]:
    for match in URL.finditer(plain):
        if not _public(match[0]):
            yield Hit(Kind.WEB, *match.span())
    for top in TOP.finditer(plain):
        host = HOST.search(plain, max(0, top.start() - LONGEST_HOST), top.start())
        if host and not _public(plain[host.start() : top.end()]):
            yield Hit(Kind.WEB, host.start(), top.end())
    for match in HANDLE.finditer(plain):
        yield Hit(Kind.WEB, *match.span())
    for match in (*PROFILE.finditer(plain), *ON_A_SITE.finditer(plain), *LOGIN.finditer(plain)):
        yield Hit(Kind.WEB, *match.span("name"))


def _phones(plain: str) -> Iterator[Hit]:
    for match in (*PHONE.finditer(plain), *ABROAD.finditer(plain)):
        if not YEARS.fullmatch(match[0]) and not NO_PHONE.search(plain, max(0, match.start() - NEAR), match.start()):
            yield Hit(Kind.PHONE, *match.span())


@cache
def _public_sites() -> frozenset[str]:
    return frozenset(entry.lower() for entry in entries("tilladt") if "." in entry)


def _public(address: str) -> bool:
    host = re.sub(r"^(?:https?://)?(?:www\.)?", "", address.lower()).split("/")[0]
    return any(host == site or host.endswith(f".{site}") for site in _public_sites())
