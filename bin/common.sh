# Shared by every bin/* script: finds or installs what is needed, builds what is missing, starts programs.
# Everything it says goes to standard error; standard output belongs to the program.
# shellcheck shell=bash
set -euo pipefail
root=$(CDPATH='' cd -- "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*" >&2; }

# as_root COMMAND... — when this user may.
as_root() { if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo -n "$@"; fi; }

# install PACKAGE... — with apt, when this user may; otherwise says in one line what to install.
install() {
  if ! as_root true 2>/dev/null; then
    say "Please install: $*   (on Debian: apt-get install $*)"
    exit 1
  fi
  if ! command -v apt-get >/dev/null; then say "Please install: $*"; exit 1; fi
  say "installing $*"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

# install_postgresql — its programs, for tests that start a database of their own; Debian's package would set one up for
# the whole machine and start it.
install_postgresql() {
  local conf=/etc/postgresql-common/createcluster.d/jiaohao.conf
  if as_root mkdir -p "${conf%/*}" 2>/dev/null; then echo 'create_main_cluster = false' | as_root tee "$conf" >/dev/null; fi
  install postgresql
  as_root rm -f "$conf"
}

# java_is_ready — whether there is a JDK of at least 17, found through JAVA_HOME or the PATH.
java_is_ready() {
  local javac=javac version
  [ -n "${JAVA_HOME:-}" ] && javac="$JAVA_HOME/bin/javac"
  version=$("$javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p') || return 1
  [ "${version:-0}" -ge 17 ]
}

ensure_build_tools() {
  local missing=()
  if ! java_is_ready; then
    unset JAVA_HOME # it names none, or one that is too old
    java_is_ready || missing+=(openjdk-17-jdk-headless)
  fi
  command -v mvn >/dev/null || missing+=(maven)
  [ ${#missing[@]} -eq 0 ] || install "${missing[@]}"
}

java_command() { if [ -n "${JAVA_HOME:-}" ]; then printf '%s/bin/java' "$JAVA_HOME"; else printf java; fi; }

# is_built MODULE — whether its jar is there and no source that it is made of is newer.
is_built() {
  local stamp=$root/target/$1.built
  [ -f "$stamp" ] || return 1
  [ -z "$(find "$root/pom.xml" "$root"/{queue-protocol,program-kit,"$1"}/{pom.xml,src/main} -newer "$stamp" -type f -print -quit)" ]
}

# ensure_built MODULE... — builds what is not there or older than its sources; one builder at a time.
ensure_built() {
  local module missing=()
  for module in "$@"; do is_built "$module" || missing+=("$module"); done
  [ ${#missing[@]} -eq 0 ] && return
  ensure_build_tools
  mkdir -p "$root/target"
  (
    flock 9
    missing=()
    for module in "$@"; do is_built "$module" || missing+=("$module"); done
    [ ${#missing[@]} -eq 0 ] && exit 0
    [[ " ${missing[*]} " != *" ticket-kiosk "* ]] || ensure_chinese_font
    say "building ${missing[*]} (the first time this fetches libraries and takes a few minutes)"
    started=$(mktemp "$root/target/started.XXXXXX")
    # Maven's launcher resets colours that nobody has set, whatever the options say.
    (cd "$root" && mvn -q -B -ntp -Dstyle.color=never -Pquick -Dquick -pl "$(IFS=,; echo "${missing[*]}")" -am package) 2>&1 |
      sed -u 's/\x1b\[[0-9;]*m//g' >&2
    for module in "${missing[@]}"; do
      archive_classes "$module"
      touch -r "$started" "$root/target/$module.built"
    done
    rm -f "$started"
  ) 9>"$root/target/build.lock"
}

# classpath MODULE
classpath() { printf '%s/%s/target/%s.jar:%s/%s/target/lib/*' "$root" "$1" "$1" "$root" "$1"; }

# Small heaps and one collector thread: a hall's PC runs all programs at once.
# The JVM's own remarks go to standard error: standard output belongs to the ready line.
device_options=(-Xlog:disable -Xlog:all=error:stderr -XX:+UseSerialGC -Xms16m -Xmx64m -Xss512k -XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=24m
  --enable-native-access=ALL-UNNAMED) # serial ports
server_options=(-Xlog:disable -Xlog:all=error:stderr -XX:+ExitOnOutOfMemoryError -XX:+UseSerialGC -Xms48m -Xmx768m
  -Djava.util.concurrent.ForkJoinPool.common.parallelism=4
  --add-modules java.se --add-exports java.base/jdk.internal.ref=ALL-UNNAMED
  --add-opens java.base/java.lang=ALL-UNNAMED --add-opens java.base/sun.nio.ch=ALL-UNNAMED
  --add-opens java.management/sun.management=ALL-UNNAMED
  --add-opens jdk.management/com.sun.management.internal=ALL-UNNAMED)

main_class() {
  case $1 in
    queue-server) echo io.jiaohao.server.QueueServer ;;
    ticket-kiosk) echo io.jiaohao.kiosk.TicketKiosk ;;
    call-terminal) echo io.jiaohao.terminal.CallTerminal ;;
    led-display) echo io.jiaohao.display.LedDisplay ;;
  esac
}

# java_options MODULE — prints the JVM's options, one a line; with the archive of classes if there is one.
java_options() {
  if [ "$1" = queue-server ]; then printf '%s\n' "${server_options[@]}"; else printf '%s\n' "${device_options[@]}"; fi
  if [ "$root/target/$1.jsa" -nt "$root/$1/target/$1.jar" ]; then
    printf -- '-XX:SharedArchiveFile=%s\n' "$root/target/$1.jsa"
  fi
}

# ensure_chinese_font — what a ticket printer's own fonts lack is drawn with one of this machine. Nothing fails without it:
# such characters are then printed as 〓.
ensure_chinese_font() {
  fc-list :lang=zh-cn 2>/dev/null | grep -q . || (install fontconfig fonts-noto-cjk) ||
    say "without a Chinese font, rare characters on tickets are printed as 〓"
}

# archive_classes MODULE — lets the program start once on free ports and keeps its loaded classes in an archive, so
# that later starts take half the time. Without an archive it works as well, only slower.
archive_classes() {
  local module=$1 config work pid options
  case $module in
    queue-server) config=server ;; ticket-kiosk) config=kiosk ;; call-terminal) config=terminal ;;
    led-display) config=display ;; *) return 0 ;;
  esac
  rm -f "$root/target/$module.jsa"
  work=$(mktemp -d)
  mapfile -t options < <(java_options "$module")
  local arguments=(--config "$root/config/demo/$config.yaml" --http-port 0)
  # A device must not reach a hall that runs here: it would take the place of the one that has its name.
  if [ "$module" = queue-server ]; then arguments+=(--device-port 0 --data "$work"); else arguments+=(--server 127.0.0.1:1); fi
  (cd "$work" && exec "$(java_command)" "${options[@]}" "-XX:ArchiveClassesAtExit=$root/target/$module.jsa" \
    -cp "$(classpath "$module")" "$(main_class "$module")" "${arguments[@]}") >"$work/out" 2>"$work/err" &
  pid=$!
  for _ in $(seq 300); do
    ! grep -q '^ready ' "$work/out" || break
    kill -0 "$pid" 2>/dev/null || break
    sleep 0.1
  done
  kill -TERM "$pid" 2>/dev/null || true
  wait "$pid" 2>/dev/null || true
  rm -rf "$work"
}

# run_class MODULE CLASS ARGUMENT... — becomes the program whose main class is in the module.
run_class() {
  local module=$1 class=$2 options
  shift 2
  ensure_built "$module"
  mapfile -t options < <(java_options "$module")
  # shellcheck disable=SC2086
  exec "$(java_command)" "${options[@]}" ${JIAOHAO_JAVA_OPTIONS:-} -cp "$(classpath "$module")" "$class" "$@"
}

# run_program MODULE ARGUMENT... — becomes the module's own program.
run_program() {
  local module=$1
  shift
  run_class "$module" "$(main_class "$module")" "$@"
}
