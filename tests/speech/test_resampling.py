import numpy as np
import pytest

from app.speech.resampling import resampled


def tone(hertz: float, rate: int, seconds: float = 0.5) -> bytes:
    times = np.arange(round(rate * seconds)) / rate
    return (20_000 * np.sin(2 * np.pi * hertz * times)).astype(np.int16).tobytes()


def loudness(samples: bytes, hertz: float, rate: int) -> float:
    """Return how much of a sound is at a pitch: 1 for a tone of that pitch alone."""
    spectrum = np.abs(np.fft.rfft(np.frombuffer(samples, np.int16))) ** 2
    pitches = np.fft.rfftfreq(len(samples) // 2, 1 / rate)
    return float(spectrum[np.abs(pitches - hertz) < 20].sum() / spectrum.sum())


def test_sound_at_the_right_rate_is_left_alone() -> None:
    samples = tone(440, 22_050)
    assert resampled(samples, 22_050, 22_050) is samples


@pytest.mark.parametrize("rate", [16_000, 24_000, 44_100])
def test_pitch_length_and_loudness_stay(rate: int) -> None:
    new = resampled(tone(440, rate), rate, 22_050)
    assert len(new) == len(tone(440, 22_050))
    assert loudness(new, 440, 22_050) > 0.999
    assert abs(int(np.frombuffer(new, np.int16).max()) - 20_000) < 200


def test_pitches_that_the_new_rate_cannot_hold_become_no_others() -> None:
    samples = tone(15_000, 44_100)
    assert np.abs(np.frombuffer(resampled(samples, 44_100, 22_050), np.int16)).max() < 100


def test_what_is_too_loud_is_cut_and_does_not_turn_round() -> None:
    square = np.sign(np.frombuffer(tone(300, 16_000), np.int16)) * 32_767
    new = np.frombuffer(resampled(square.astype(np.int16).tobytes(), 16_000, 22_050), np.int16)
    loud = np.frombuffer(tone(300, 22_050), np.int16)
    assert (np.sign(new[np.abs(loud) > 15_000]) == np.sign(loud[np.abs(loud) > 15_000])).all()


def test_silence_and_nothing_stay_so() -> None:
    assert resampled(b"", 16_000, 22_050) == b""
    assert not any(resampled(bytes(3200), 16_000, 22_050))
