# Finds what every script needs: a JDK of at least 25 and Maven. Sourced, never run.
#
#   find_jdk     sets and exports JAVA_HOME, and puts its bin first in PATH
#   find_maven   sets MVN, and the options that Maven wants on that JDK
#
# Each ends the script with status 1 and one plain sentence when it finds nothing.

readonly TELLONCE_JDK=25

# Prints the feature number of the JDK in $1 (25 for "25.0.2"), nothing when there is no whole JDK.
jdk_feature() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  # The release file answers at once; asking the program starts a virtual machine.
  number=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$number" ] || number=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9]*\).*/\1/p')
  printf '%s' "$number"
}

# JAVA_HOME first, because somebody chose it; then the usual places; then the java on the path.
find_jdk() {
  on_path=$(command -v java 2>/dev/null || true)
  [ -z "$on_path" ] || on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
  # The lowest JDK that serves, so that two machines agree when both have several.
  best=
  best_number=
  for candidate in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$on_path"; do
    [ -n "$candidate" ] || continue
    number=$(jdk_feature "$candidate")
    [ -n "$number" ] && [ "$number" -ge "$TELLONCE_JDK" ] || continue
    if [ "$candidate" = "${JAVA_HOME:-}" ]; then
      best=$candidate
      break
    fi
    if [ -z "$best_number" ] || [ "$number" -lt "$best_number" ]; then
      best=$candidate
      best_number=$number
    fi
  done
  if [ -z "$best" ]; then
    echo "Tellonce needs a JDK $TELLONCE_JDK or later and found none:" \
      "install one (for instance Eclipse Temurin $TELLONCE_JDK, package temurin-$TELLONCE_JDK-jdk)" \
      "or set JAVA_HOME to its folder." >&2
    exit 1
  fi
  JAVA_HOME=$best
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
}

# Maven's own libraries use what JDK 25 warns of; nobody who builds Tellonce can change that.
quiet_maven() {
  MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  export MAVEN_OPTS
}

# MAVEN_HOME first, then the path, then the usual places.
find_maven() {
  for candidate in ${MAVEN_HOME:+"$MAVEN_HOME/bin/mvn"} "$(command -v mvn 2>/dev/null || true)" \
    /usr/share/maven/bin/mvn /opt/maven/bin/mvn "$HOME/.sdkman/candidates/maven/current/bin/mvn"; do
    if [ -x "$candidate" ]; then
      MVN=$candidate
      quiet_maven
      return 0
    fi
  done
  echo "Tellonce is built with Maven 3.8.7 or later and found no mvn:" \
    "install it (for instance: apt-get install maven) or set MAVEN_HOME to its folder." >&2
  exit 1
}
