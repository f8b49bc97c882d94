# Finds the browser that the tests drive. Sourced, never run.
#
#   find_chromium   sets and exports TELLONCE_CHROMIUM, installing Debian's package where it may

chromium_on_path() {
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null 2>&1; then
      command -v "$name"
      return 0
    fi
  done
}

# Runs a command as root: directly, or by sudo where it asks no password.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  else
    sudo -n "$@"
  fi
}

install_chromium() {
  command -v apt-get >/dev/null 2>&1 || return 1
  as_root true 2>/dev/null || return 1
  echo "Installing chromium for the browser tests"
  as_root apt-get update -qq || true
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium
}

find_chromium() {
  if [ -n "${TELLONCE_CHROMIUM:-}" ] && [ ! -x "$TELLONCE_CHROMIUM" ]; then
    echo "TELLONCE_CHROMIUM: $TELLONCE_CHROMIUM (expected: a program that can be run)" >&2
    exit 1
  fi
  [ -n "${TELLONCE_CHROMIUM:-}" ] || TELLONCE_CHROMIUM=$(chromium_on_path)
  if [ -z "$TELLONCE_CHROMIUM" ]; then
    install_chromium || true
    TELLONCE_CHROMIUM=$(chromium_on_path)
  fi
  if [ -z "$TELLONCE_CHROMIUM" ]; then
    echo "The browser tests need Chromium and found none: install it" \
      "(for instance: apt-get install chromium) or set TELLONCE_CHROMIUM to its program." >&2
    exit 1
  fi
  export TELLONCE_CHROMIUM
}
