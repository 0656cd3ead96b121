"""Work that is killed, as ``kill -9`` does, at a chosen change of the disk."""

import os
import signal
import sys
from collections.abc import Callable

CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.chmod", "ctypes.call_function"}
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Killer:
    """An audit hook that ends its process before the n-th change of the disk."""

    def __init__(self, last: int) -> None:
        self.left = last

    def __call__(self, event: str, args: tuple[object, ...]) -> None:
        if event in CHANGES or (event == "open" and isinstance(args[2], int) and args[2] & WRITING):
            self.left -= 1
            if self.left == 0:
                os.kill(os.getpid(), signal.SIGKILL)


def killed_at(point: int, work: Callable[[], object]) -> bool:
    """Do the work in a process that is killed at a point; tell whether it came so far."""
    child = os.fork()
    if child == 0:
        sys.addaudithook(Killer(point))
        work()
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return True
    assert status == 0
    return False
