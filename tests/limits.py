"""What a process of a test may not do, given as ``preexec_fn``."""

import ctypes
import resource

_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE = 24, 1  # Linux, prctl.h and capability.h
SMALL_BYTES = 20_000


def small_files_only() -> None:
    """Let every file end after some bytes, as on a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL_BYTES, SMALL_BYTES))


def permissions_count() -> None:
    """Let permissions of files hold for root too; for anybody else they do already."""
    ctypes.CDLL(None).prctl(_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE)
