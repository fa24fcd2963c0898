"""No window can be opened: status 3, and how to play without one."""


def no_window(stand, **variables):
    ended = stand.run("play", "--data", stand.data, environment=stand.environment(**variables))
    ended.expect(3, "qingwen play --text")


def case_no_display_at_all(stand):
    no_window(stand)


def case_a_display_that_is_dead(stand):
    no_window(stand, DISPLAY=":9999")


def case_a_wayland_that_is_dead(stand):
    no_window(stand, WAYLAND_DISPLAY="wayland-9999", XDG_RUNTIME_DIR=str(stand.folder))


def case_a_driver_nobody_sees(stand):
    for driver in ("dummy", "offscreen", "nonsense"):
        no_window(stand, SDL_VIDEODRIVER=driver)
