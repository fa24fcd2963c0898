"""What a window manager does when the cross of a window is pressed. Xvfb has none, and Debian 12's xdotool cannot."""

import ctypes
import ctypes.util
import subprocess


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", ctypes.c_ulong), ("message_type", ctypes.c_ulong),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5), ("room_of_other_events", ctypes.c_long * 24)]


CLIENT_MESSAGE = 33
LONGS = 32


def xlib():
    lib = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    lib.XOpenDisplay.restype = ctypes.c_void_p
    lib.XOpenDisplay.argtypes = [ctypes.c_char_p]
    lib.XInternAtom.restype = ctypes.c_ulong
    lib.XInternAtom.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int]
    lib.XSendEvent.argtypes = [ctypes.c_void_p, ctypes.c_ulong, ctypes.c_int, ctypes.c_long, ctypes.c_void_p]
    lib.XCloseDisplay.argtypes = [ctypes.c_void_p]
    return lib


def windows_of(screen, process):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], env=screen.environment,
                           capture_output=True, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


def ask_to_close(screen, process):
    """Nothing happens when there is no window."""
    lib = xlib()
    display = lib.XOpenDisplay(screen.environment["DISPLAY"].encode())
    if not display:
        return
    for window in windows_of(screen, process):
        message = ClientMessage(type=CLIENT_MESSAGE, window=window, format=LONGS,
                                message_type=lib.XInternAtom(display, b"WM_PROTOCOLS", 0))
        message.data[0] = lib.XInternAtom(display, b"WM_DELETE_WINDOW", 0)
        lib.XSendEvent(display, window, 0, 0, ctypes.byref(message))
    lib.XCloseDisplay(display)
