"""Sound at another number of samples a second."""

import numpy as np


def resampled(samples: bytes, rate: int, new_rate: int) -> bytes:
    """Return the same sound at another rate, with all pitches that both rates can hold.

    The spectrum is cut or filled up with nothing. Spoken pieces begin and end in silence, so it
    does not matter that it takes the end to be followed by the beginning.

    :param samples: mono, 16-bit signed, native byte order; so is what is returned.
    """
    if rate == new_rate or not samples:
        return samples
    sound = np.frombuffer(samples, np.int16)
    count = len(sound) * new_rate // rate
    loud = np.fft.irfft(np.fft.rfft(sound), count) * (count / len(sound))
    return np.rint(loud).clip(-0x8000, 0x7FFF).astype(np.int16).tobytes()
