# Shared by packaging/run.sh and tests/run.sh: progress, packages, build. Source it, do not run it.

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
die() { printf 'error: %s\n' "$*" >&2; exit 1; }

# packages SECTION…: the names listed in packaging/packages.txt under these sections.
packages() {
    awk -v want=" $* " '/^#/ || NF == 0 {next} /^\[/ {section = substr($0, 2, length($0) - 2); next}
        index(want, " " section " ") {print $1}' "$root/packaging/packages.txt"
}

# install_packages SECTION…: installs what is missing; does nothing, and needs no rights, when all is there.
install_packages() {
    command -v apt-get >/dev/null || die "this script installs Debian packages, and apt-get is not here; see packaging/packages.txt for the list"
    local missing=() name
    for name in $(packages "$@"); do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'install ok installed' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    local sudo=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || die "packages are missing (${missing[*]}) and neither root nor sudo is at hand"
        sudo=(sudo)
    fi
    say "Installing ${#missing[@]} packages"
    local log; log=$(mktemp)
    hold_services
    { "${sudo[@]}" apt-get update -q && "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}"; } >"$log" 2>&1 || {
        release_services
        tail -n 20 "$log" >&2
        die "the packages could not be installed; the last lines above say why (full log: $log)"
    }
    release_services
    rm -f "$log"
}

# Databases and servers want to start as soon as they are installed. Nothing here needs that, on a desktop it would be a surprise, and
# where no init system runs, or a port is taken, it would fail. Debian asks this file first; one that is there already stays.
hold_services() {
    held=
    [ -e /usr/sbin/policy-rc.d ] && return 0
    printf '#!/bin/sh\nexit 101\n' | "${sudo[@]}" tee /usr/sbin/policy-rc.d >/dev/null && "${sudo[@]}" chmod 755 /usr/sbin/policy-rc.d && held=yes
}
release_services() { [ -z "$held" ] || "${sudo[@]}" rm -f /usr/sbin/policy-rc.d; }

# build PRESET [TARGET…]: configures and builds with the number of cores that memory allows.
build() {
    local preset=$1; shift
    local jobs; jobs=$(nproc)
    say "Building ($preset, $jobs jobs)"
    cmake -S "$root" --preset "$preset" >"$root/build/configure.log" 2>&1 || {
        grep -A8 'CMake Error' "$root/build/configure.log" >&2 || tail -n 20 "$root/build/configure.log" >&2
        die "the build could not be configured"
    }
    cmake --build "$root/build/$preset" -j "$jobs" ${1:+--target "$@"} || die "the build failed; the first error above is the cause"
}
