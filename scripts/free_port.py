"""Stop with one clear sentence if a port is taken: ``free_port.py PORT [TARGET]``."""

import socket
import sys


def main(port_text: str, target: str = "run") -> int:
    try:
        port = int(port_text)
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(("127.0.0.1", port))
    except (ValueError, OverflowError):
        print(f"'{port_text}' is not a port: write a number, for example make {target} PORT=8001")
    except OSError:
        print(f"Port {port} is taken. Choose another: make {target} PORT={port + 1}")
    else:
        return 0
    return 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
