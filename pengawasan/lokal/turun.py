"""Start a program in another way than the caller runs: as another user, detached, or dying with it.

PostgreSQL refuses to run as root. As `nobody` it cannot pass a folder of mode 0700, so it keeps
two ambient capabilities where the way to its data is closed, and none where it is open.
Run as a file, with the standard library only: `python -I turun.py [options] -- program …`.
"""

import argparse
import ctypes
import os
import signal
import sys

DAC_OVERRIDE, DAC_READ_SEARCH = 1, 2
PR_SET_PDEATHSIG, PR_SET_KEEPCAPS, PR_SET_SECUREBITS = 1, 8, 28
PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE = 47, 2
SECBIT_NO_SETUID_FIXUP = 1 << 2
CAPABILITY_VERSION_3 = 0x20080522

ONLY_OWNER = 0o077


class _Header(ctypes.Structure):
    _fields_ = [("version", ctypes.c_uint32), ("pid", ctypes.c_int)]


class _Sets(ctypes.Structure):
    _fields_ = [
        ("effective", ctypes.c_uint32),
        ("permitted", ctypes.c_uint32),
        ("inheritable", ctypes.c_uint32),
    ]


def _permitted(libc: ctypes.CDLL) -> int:
    header, sets = _Header(CAPABILITY_VERSION_3, 0), (_Sets * 2)()
    libc.capget(ctypes.byref(header), sets)
    return int(sets[0].permitted)


def _keep(libc: ctypes.CDLL, wanted: int) -> None:
    header, sets = _Header(CAPABILITY_VERSION_3, 0), (_Sets * 2)()
    sets[0].effective = sets[0].permitted = sets[0].inheritable = wanted
    if libc.capset(ctypes.byref(header), sets) != 0:
        raise OSError(ctypes.get_errno(), "capset")
    for capability in (DAC_OVERRIDE, DAC_READ_SEARCH):
        if wanted & (1 << capability):
            libc.prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, capability, 0, 0)


def drop(uid: int, gid: int, *, through_closed_folders: bool) -> None:
    """Become `uid`; with `through_closed_folders` keep the right to pass and read them."""
    libc = ctypes.CDLL(None, use_errno=True)
    wanted = _permitted(libc) & ((1 << DAC_OVERRIDE) | (1 << DAC_READ_SEARCH))
    if through_closed_folders:
        libc.prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0)
        # Without this bit access(2), by which initdb looks for postgres, forgets the capabilities.
        libc.prctl(PR_SET_SECUREBITS, SECBIT_NO_SETUID_FIXUP, 0, 0, 0)
    os.setgroups([])
    os.setresgid(gid, gid, gid)
    os.setresuid(uid, uid, uid)
    if through_closed_folders:
        _keep(libc, wanted)


def die_with_parent() -> None:
    """Ask the kernel for SIGTERM when the starter dies, however it dies (Linux only)."""
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM, 0, 0, 0)
    if os.getppid() != parent:
        sys.exit(1)


def detach(log: str) -> None:
    """Leave the caller's terminal and process group; write to the file `log` from now on."""
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    if os.fork():
        os._exit(0)
    os.setsid()
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.dup2(output, 1)
    os.dup2(output, 2)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--uid", type=int)
    parser.add_argument("--gid", type=int)
    parser.add_argument("--tertutup", action="store_true")
    parser.add_argument("--lepas", metavar="LOG")
    parser.add_argument("--mati-bersama", action="store_true")
    parser.add_argument("program", nargs="+")
    options = parser.parse_args()
    os.umask(ONLY_OWNER)
    if options.lepas:
        detach(options.lepas)
    if options.uid is not None:
        drop(options.uid, options.gid, through_closed_folders=options.tertutup)
    if options.mati_bersama:
        die_with_parent()
    os.execv(options.program[0], options.program)  # noqa: S606 - the point of this file


if __name__ == "__main__":
    main()
