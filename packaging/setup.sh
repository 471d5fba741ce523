#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# setup.sh [--tests]: installs what is missing on a Debian 12 machine to build Galley, and with --tests to test it.
# Nothing is done twice: installed packages and up-to-date npm packages are left alone.
set -eu
# shellcheck source=packaging/common.sh
. "$(dirname "$0")/common.sh"

sections="build run"
for argument in "$@"; do
    case $argument in
    --tests) sections="$sections test" ;;
    *) fail "unknown option '$argument'; the only one is --tests" ;;
    esac
done
command -v node >/dev/null && command -v npm >/dev/null || sections="$sections node"

# packages SECTION...: the names listed under these headings.
packages() {
    awk -v wanted=" $* " '
        /^\[.*\]$/ { on = index(wanted, " " substr($0, 2, length($0) - 2) " "); next }
        on && NF && $1 !~ /^#/ { print $1 }' "$root/packaging/debian-packages.txt"
}

missing_packages() {
    local package
    for package in "$@"; do
        case $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) in
        installed) ;;
        *) printf '%s ' "$package" ;;
        esac
    done
}

install_debian_packages() {
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "ask an administrator to run: apt-get install $*"
        as_root=(sudo)
    fi
    step "Installing Debian packages: $*"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq ||
        fail "apt-get could not read the package lists: check the network and /etc/apt/sources.list"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "$@" </dev/null ||
        fail "apt-get could not install the packages named above: read its message, then run this script again"
}

install_npm_packages() {
    local folder=$1
    # npm writes this file last, so a broken-off install is done again.
    if [ "$folder/node_modules/.package-lock.json" -nt "$folder/package-lock.json" ]; then
        return
    fi
    step "Installing the npm packages of ${folder#"$root"/} by its lock file"
    npm ci --prefix "$folder" --ignore-scripts --no-audit --no-fund --loglevel=error ||
        fail "npm could not install $folder/package-lock.json: check the network, then run this script again"
    touch "$folder/node_modules/.package-lock.json"
}

command -v dpkg-query >/dev/null || fail "this script knows Debian; elsewhere install what packaging/debian-packages.txt lists"
# shellcheck disable=SC2046,SC2086  # lists of names without spaces
missing=$(missing_packages $(packages $sections))
# shellcheck disable=SC2086
[ -z "$missing" ] || install_debian_packages $missing

install_npm_packages "$root/resources/web"
case $sections in
*test*)
    for lock in "$root"/tests/tools/*/package-lock.json; do
        install_npm_packages "${lock%/*}"
    done
    ;;
esac
