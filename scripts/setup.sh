# Sourced by run.sh and test.sh: installs what is missing, configures and builds. Quick when there is nothing to do.

build_packages="build-essential cmake ninja-build pkg-config libxlsxwriter-dev libpodofo-dev libboost-program-options-dev
  libyaml-cpp-dev nlohmann-json3-dev libkainjow-mustache-dev libzip-dev libharfbuzz-dev libfreetype-dev libicu-dev libssl-dev
  libdeflate-dev libexpat1-dev libqpdf-dev"
test_packages="libgtest-dev libgmock-dev libpugixml-dev libreoffice-writer libreoffice-calc fonts-liberation2 poppler-utils libnss3-tools
  mupdf-tools qpdf python3 python3-jsonschema python3-yaml python3-docx python3-uno python3-openpyxl python3-pikepdf"

# need_packages NAME…: installs those that are not there yet.
need_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f '${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local as_root=()
  [ "$(id -u)" -eq 0 ] || as_root=(sudo)
  echo "installing: ${missing[*]}" >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# build PRESET [TARGET…]: configures once, then builds what changed.
build() {
  local preset=$1
  shift
  if [ ! -f "build/$preset/build.ninja" ]; then
    echo "building in build/$preset: some minutes the first time" >&2
    cmake --preset "$preset" >&2
  fi
  cmake --build --preset "$preset" "${@:+--target}" "$@" -- --quiet 2>&1 | sed '/no work to do/d' >&2
}
