#!/usr/bin/env bash
# Tests ./dev against a machine that is made up: a PATH that holds only fakes, which write down how they were called.
# usage: dev_test.sh PATH-OF-DEV [SED-EXPRESSION]; the expression breaks the door first, to show that this test can fail
# shellcheck disable=SC2016 # the bodies of fakes are to expand when the fakes run
set -euo pipefail

dev=$(realpath "$1")
damage=${2:-}
failures=0
lab=$(mktemp -d)
trap 'rm -rf "$lab"' EXIT

fake() { # NAME BODY
    printf '#!/bin/bash\nprintf "%%s\\n" "%s $*" >>"$LAB/calls"\n%s\n' "$1" "$2" >"$lab/bin/$1"
    chmod +x "$lab/bin/$1"
}

# A Debian machine with everything installed, worked on by root; the project is built by touching.
machine() {
    rm -rf "${lab:?}"/*
    mkdir -p "$lab/bin" "$lab/project/build/release/src" "$lab/elsewhere"
    sed "$damage" "$dev" >"$lab/project/dev"
    chmod +x "$lab/project/dev"
    local tool
    for tool in bash env cat dirname mkdir find sort sed rm; do ln -s "$(command -v "$tool")" "$lab/bin/$tool"; done
    : >"$lab/calls"
    : >"$lab/missing"
    fake dpkg-query 'while read -r name; do [[ $name != "${*: -1}" ]] || exit 1; done <"$LAB/missing"; printf installed'
    fake apt-get ''
    fake id 'echo 0'
    fake cmake ''
    fake ctest ''
    printf '#!/bin/bash\nprintf "<%%s>" "$PWD" "$@"\nexit 7\n' >"$lab/project/build/release/src/qingwen"
    chmod +x "$lab/project/build/release/src/qingwen"
}

# Runs ./dev in the made-up machine; leaves $status and $output (of both streams).
run() {
    status=0
    output=$(cd "$lab/elsewhere" && LAB=$lab PATH=$lab/bin "$lab/project/dev" "$@" 2>&1) || status=$?
}

expect() { # WHAT CONDITION...
    local what=$1
    shift
    if ! "$@"; then
        failures=$((failures + 1))
        printf 'FAILED: %s\n  status %s, said:\n%s\n  calls:\n%s\n' "$what" "$status" "$output" "$(<"$lab/calls")"
    fi
}
is() { [[ $1 == "$2" ]]; }
said() { [[ $output == *"$1"* ]]; }
called() { [[ $(<"$lab/calls") == *"$1"* ]]; }
not() { ! "$@"; }

machine
run
expect "no command is a call for help" said "./dev play"
expect "help succeeds" is "$status" 0
expect "help calls nothing" is "$(<"$lab/calls")" ""

run dance
expect "an unknown command is a usage error" is "$status" 2
expect "an unknown command is named" said "no command dance"

for command in play test lint bench fuzz monkey shots build clean help; do
    expect "help tells of $command" grep -q "^\./dev $command" <("$dev" help)
    expect "$command is there" grep -q "^do_$command()" "$dev"
done

run play --text "two words"
expect "play builds in Release" called "cmake --preset release"
expect "play hands on arguments and the caller's folder" said "<$lab/elsewhere><--text><two words>"
expect "play ends as the program ends" is "$status" 7
expect "nothing missing, nothing asked of the network" not called apt-get
expect "nothing missing, nothing said" not said Installing

machine
printf 'libsodium-dev\nninja-build\n' >"$lab/missing"
run build
expect "what is missing is said by name" said "Installing: ninja-build libsodium-dev"
expect "lists are brought up to date, then exactly that is installed" \
    called $'apt-get update -q\napt-get install -q -y --no-install-recommends ninja-build libsodium-dev'
expect "and then it builds" called "cmake --build build/dev"
expect "an installing build succeeds" is "$status" 0

fake id 'echo 1000'
fake sudo '"$@"'
run build
expect "who is not root uses sudo" called "sudo env DEBIAN_FRONTEND=noninteractive apt-get install"
expect "sudo succeeds" is "$status" 0

rm "$lab/bin/sudo"
: >"$lab/calls"
run build
expect "neither root nor sudo ends with 3" is "$status" 3
expect "and with the command to run" said "apt-get install --no-install-recommends ninja-build libsodium-dev"
expect "and installs nothing" not called apt-get

machine
echo cmake >"$lab/missing"
fake apt-get '[[ $1 == update ]]'
run build
expect "a package that cannot be installed ends with 3" is "$status" 3
expect "and is named" said "could not install: cmake"
expect "and nothing is built" not called "cmake --preset"

fake apt-get '[[ $1 == install ]]'
run build
expect "lists that cannot be brought up to date do not end it" is "$status" 0

rm "$lab/bin/apt-get"
run build
expect "elsewhere than on Debian it ends with 3" is "$status" 3
expect "and names what is needed" said libimgui-dev
DEV_PACKAGES=skip run build
expect "unless told that it is all there" is "$status" 0

machine
run test round
expect "test uses ctest in the dev build" called "ctest --preset dev"
expect "a name picks tests" called "-R round"
expect "tests succeed" is "$status" 0
run test --full
expect "--full runs under the sanitizers too" called "ctest --preset asan-ubsan"
run test --fast
expect "an unknown option is a usage error" is "$status" 2
fake ctest 'exit 8'
run test
expect "failing tests, or none, fail" is "$status" 1

fake cmake 'echo "cannot find x"; exit 1'
run test
expect "a configuration that fails fails" is "$status" 1
expect "and shows why" said "cannot find x"

machine
run fuzz soon
expect "fuzz wants a number" is "$status" 2
run monkey soon
expect "the monkey wants a number" is "$status" 2
run clean
expect "clean removes what was built" not test -e "$lab/project/build"

printf '%s\n' "door: $failures failed"
((failures == 0))
