"""Trouble while a window is open, or that a window has to tell of."""

import os
import signal
import subprocess
import time
from pathlib import Path

from stand import ENDS_WITHIN, Broken, Skipped, acknowledged_in
from window_driver import write_bank
from xvfb import Screen


def screen_of(stand):
    screen = stand.held.enter_context(Screen())
    return screen, stand.environment(DISPLAY=screen.environment["DISPLAY"])


def start_window(stand, environment, take="--new"):
    live = stand.start("--data", stand.data, "play", stand.bank, "--trace", take, environment=environment)
    live.wait_for("err", "acknowledged ")
    return live


def case_a_signal_ends_the_window_and_keeps_the_round(stand):
    _, environment = screen_of(stand)
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        live = start_window(stand, environment)
        live.process.send_signal(number)
        ended = live.end(within=5).expect(0)
        stand.check_resumes(*acknowledged_in(ended.err))


def case_the_screen_dies_under_the_window(stand):
    screen, environment = screen_of(stand)
    live = start_window(stand, environment)
    screen.server.kill()
    ended = live.end()
    if ended.status == 0:
        raise Broken("a window whose screen died ended as if all were well")
    stand.check_resumes(*acknowledged_in(ended.err))


def case_a_second_instance_beside_a_window(stand):
    screen, environment = screen_of(stand)
    live = start_window(stand, environment)
    stand.play("--new").expect(3, "already running", str(live.process.pid))
    told_by_window(stand, screen, environment, str(stand.data))
    live.process.terminate()
    live.end(within=5).expect(0)
    stand.check_resumes(*acknowledged_in(live.pipes.texts["err"]))


def window_there(screen, process):
    found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(process.pid)], env=screen.environment,
                           capture_output=True, text=True, check=False)
    return found.stdout.strip() != ""


def told_by_window(stand, screen, environment, *words):
    """The window tells of the trouble until Escape is pressed."""
    live = stand.start("--data", stand.data, "play", stand.bank, "--trace", "--new", environment=environment)
    live.wait_for("err", "qingwen: ")
    until = time.monotonic() + ENDS_WITHIN
    while not window_there(screen, live.process) and time.monotonic() < until:
        time.sleep(0.05)
    if live.process.poll() is not None or not window_there(screen, live.process):
        raise Broken(f"no window tells of the trouble: {live.pipes.texts['err']}")
    while live.process.poll() is None and time.monotonic() < until:
        screen.press("Escape")
    if acknowledged_in(live.pipes.texts["err"]):
        raise Broken("a round is played in spite of the trouble")
    live.end(within=5).expect(3, *words)


def case_the_window_tells_of_a_damaged_database(stand):
    database = stand.make_round()
    database.write_bytes(b"garbage " * 1000)
    screen, environment = screen_of(stand)
    told_by_window(stand, screen, environment, str(database))
    if database.read_bytes() != b"garbage " * 1000:
        raise Broken("the damaged database was changed")


def hide_fonts(stand):
    for folder in ("/usr/share/fonts", "/usr/local/share/fonts"):
        if Path(folder).exists():
            stand.mount("size=64k", Path(folder))


def case_fonts_are_missing_and_the_subset_serves(stand):
    if not (stand.binary / "fonts/fallback.otf").exists():
        raise Skipped("no fallback font was built: it takes fonts-noto-cjk and python3-fonttools")
    hide_fonts(stand)
    _, environment = screen_of(stand)
    live = start_window(stand, environment)
    live.process.terminate()
    live.end(within=5).expect(0)


def case_no_font_at_all(stand):
    hide_fonts(stand)
    stand.mount("size=64k", stand.binary / "fonts")
    _, environment = screen_of(stand)
    ended = stand.run("--data", stand.data, "play", stand.bank, "--new", environment=environment)
    ended.expect(3, "fonts-noto-cjk")


def case_a_sound_device_that_never_answers(stand):
    """Opening it hangs for good; the round goes on and the window closes all the same."""
    stand.bank = write_bank(stand.folder / "digits.yaml")
    pipe = stand.folder / "sound"
    os.mkfifo(pipe)  # to be opened for writing it waits for a reader that never comes
    screen, _ = screen_of(stand)
    environment = stand.environment(DISPLAY=screen.environment["DISPLAY"], SDL_AUDIODRIVER="disk", SDL_DISKAUDIOFILE=str(pipe))
    live = start_window(stand, environment)
    until = time.monotonic() + ENDS_WITHIN
    while live.pipes.texts["err"].count("acknowledged ") < 2 and time.monotonic() < until:
        screen.press("1", "Return")
        time.sleep(0.1)
    if live.pipes.texts["err"].count("acknowledged ") < 2:
        raise Broken("nothing can be answered while the sound hangs")
    live.process.terminate()
    stand.check_resumes(*acknowledged_in(live.end(within=5).expect(0).err))


def case_the_window_comes_back_where_it_was_and_as_it_was_set(stand):
    _, environment = screen_of(stand)
    stand.data.mkdir()
    place = stand.data / "window.yaml"
    place.write_text("x: 90\ny: 60\nwidth: 900\nheight: 640\n", encoding="utf-8")
    live = start_window(stand, environment)
    live.process.terminate()
    live.end(within=5).expect(0)
    for line in ("x: 90", "y: 60", "width: 900", "height: 640", "full_screen: false"):
        if line not in place.read_text(encoding="utf-8"):
            raise Broken(f"the window was not where it had been: {place.read_text(encoding='utf-8')}")
