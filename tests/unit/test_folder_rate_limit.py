"""Guessing is slowed, for one address and for all together; who types wrong, and a class behind one address, is not."""

from __future__ import annotations

import pytest

from kursus.folder.rate_limit import ALL, EVERYBODY_WAITS, MOST_ADDRESSES, ONE, PATIENCE, RateLimiter, TooManyError


class Clock:
    """A clock that stands still until it is set forward."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def limiter(clock: Clock) -> RateLimiter:
    return RateLimiter(clock)


def until_sent_away(limiter: RateLimiter, address: str) -> list[float]:
    """Guess until it is refused; return how long each guess had to wait."""
    waits: list[float] = []
    for _ in range(10_000):
        try:
            waits.append(limiter.begin(address))
        except TooManyError:
            return waits
    raise AssertionError("never refused")


def test_the_first_tries_wait_for_nothing(limiter: RateLimiter) -> None:
    assert [limiter.begin("10.0.0.1") for _ in range(ONE.burst)] == [0.0] * ONE.burst


def test_after_that_each_waits_longer_and_then_they_are_sent_away(limiter: RateLimiter) -> None:
    waits = until_sent_away(limiter, "10.0.0.1")[ONE.burst :]
    assert waits == sorted(waits)
    assert 0 < waits[0] < waits[-1] <= PATIENCE
    with pytest.raises(TooManyError) as no:
        limiter.begin("10.0.0.1")
    assert no.value.seconds > PATIENCE


def test_one_who_guesses_for_an_hour_gets_few_tries(limiter: RateLimiter, clock: Clock) -> None:
    tries = 0
    for _ in range(3600):
        clock.now += 1
        try:
            limiter.begin("10.0.0.1")
            tries += 1
        except TooManyError:
            pass
    assert tries < 700


def test_others_are_not_held_up_by_one_who_guesses(limiter: RateLimiter) -> None:
    until_sent_away(limiter, "10.0.0.1")
    assert limiter.begin("10.0.0.2") == 0


def test_a_right_code_costs_nothing(limiter: RateLimiter) -> None:
    for _ in range(2000):
        assert limiter.begin("10.0.0.1") == 0
        limiter.take_back("10.0.0.1")


def test_two_classes_behind_one_address_open_their_folders_without_waiting(limiter: RateLimiter) -> None:
    for _ in range(48):
        assert limiter.begin("10.0.0.1") == 0
    for _ in range(48):
        limiter.take_back("10.0.0.1")
    assert limiter.begin("10.0.0.1") == 0


def test_it_is_forgotten_after_a_few_minutes(limiter: RateLimiter, clock: Clock) -> None:
    until_sent_away(limiter, "10.0.0.1")
    clock.now += 400
    limiter.forget()
    assert limiter.paid_at == {}
    assert limiter.begin("10.0.0.1") == 0


def test_many_addresses_slow_everybody_down_a_little_and_shut_nobody_out(limiter: RateLimiter, clock: Clock) -> None:
    waits = [limiter.begin(f"10.{a}.{b}.1") for a in range(40) for b in range(100)]
    assert waits[: ALL.burst] == [0.0] * ALL.burst
    assert waits[-1] == pytest.approx(EVERYBODY_WAITS, abs=ALL.interval)
    assert max(waits) <= EVERYBODY_WAITS + ALL.interval
    clock.now += 400
    assert limiter.begin("10.0.0.1") == 0


def test_memory_is_bounded(limiter: RateLimiter) -> None:
    for number in range(MOST_ADDRESSES + 500):
        limiter.begin(f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}")
    assert len(limiter.paid_at) == MOST_ADDRESSES


def test_no_address_is_kept(limiter: RateLimiter) -> None:
    limiter.begin("10.0.0.1")
    assert "10.0.0.1" not in repr(limiter)
    assert all(len(who) == 16 for who in limiter.paid_at)
    other = RateLimiter(limiter.clock)
    other.begin("10.0.0.1")
    assert set(other.paid_at) != set(limiter.paid_at), "the key is drawn anew each time the server starts"


@pytest.mark.parametrize(
    ("one", "same"),
    [
        ("2001:db8::1", "2001:db8::ffff:1"),
        ("2001:db8:0:0:1::", "2001:0db8::"),
        ("::ffff:10.0.0.1", "10.0.0.1"),
        ("fe80::1%eth0", "fe80::2"),
    ],
)
def test_the_addresses_of_one_house_count_as_one(limiter: RateLimiter, one: str, same: str) -> None:
    until_sent_away(limiter, one)
    with pytest.raises(TooManyError):
        limiter.begin(same)


@pytest.mark.parametrize("other", ["2001:db8:0:1::1", "10.0.0.2", "", "unknown", "10.0.0.1 "])
def test_those_of_another_do_not(limiter: RateLimiter, other: str) -> None:
    until_sent_away(limiter, "2001:db8::1")
    until_sent_away(limiter, "10.0.0.1")
    assert limiter.begin(other) == 0
