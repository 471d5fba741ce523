# One interface target carries every compiler rule, so that no global flag is set.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_COMPILE_WARNING_AS_ERROR ON)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTOUIC ON)
set(CMAKE_AUTOUIC_SEARCH_PATHS "${PROJECT_SOURCE_DIR}/ui")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

find_program(GALLEY_CCACHE ccache)
if(GALLEY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${GALLEY_CCACHE}")
endif()

# A build with sanitizers reads these once, which halves the time of a whole one. All others go without, so that every file
# has to include what it uses.
if(NOT GALLEY_SANITIZE)
  set(CMAKE_DISABLE_PRECOMPILE_HEADERS ON)
endif()
set(GALLEY_COMMON_HEADERS
  <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonObject> <QMap> <QRegularExpression>
  <QSet> <QStringList> <QUrl> <algorithm> <functional> <map> <memory> <optional> <tl/expected.hpp> <vector>)

find_program(GALLEY_LLD ld.lld)

add_library(galley_compiler INTERFACE)
target_compile_options(galley_compiler INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough)
target_compile_definitions(galley_compiler INTERFACE
  GALLEY_VERSION="${PROJECT_VERSION}"
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_NO_KEYWORDS QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(GALLEY_LLD)
  target_link_options(galley_compiler INTERFACE -fuse-ld=lld)
endif()
if(GALLEY_SANITIZE)
  target_compile_options(galley_compiler INTERFACE
    -fsanitize=${GALLEY_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  target_link_options(galley_compiler INTERFACE -fsanitize=${GALLEY_SANITIZE})
endif()
if(GALLEY_FUZZ)
  target_compile_options(galley_compiler INTERFACE -fsanitize=fuzzer-no-link)
endif()
