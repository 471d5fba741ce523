#!/bin/bash
# SPDX-FileCopyrightText: 2026 The Galley authors
# SPDX-License-Identifier: MIT
# quiet.sh COMMAND...: runs the command, which may neither fail nor say anything.
set -eu
output=$("$@" 2>&1) || { printf '%s\n' "$output"; exit 1; }
[ -z "$output" ] || { printf '%s\n' "$output"; exit 1; }
