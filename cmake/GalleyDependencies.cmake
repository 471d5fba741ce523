# What Galley stands on, all from Debian; packaging/setup.sh installs the packages.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent Qml)
if(GALLEY_UI)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg PrintSupport Network WebEngineWidgets WebChannel)
endif()
if(GALLEY_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
endif()
find_package(tl-expected REQUIRED)
find_package(qpdf 11 REQUIRED)
find_package(ICU 72 REQUIRED COMPONENTS uc i18n)

# cmark-gfm ships no CMake files, and a pkg-config file for the core only.
find_path(CMARK_GFM_INCLUDE_DIR cmark-gfm.h REQUIRED)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(cmark_gfm INTERFACE)
target_include_directories(cmark_gfm SYSTEM INTERFACE "${CMARK_GFM_INCLUDE_DIR}")
target_link_libraries(cmark_gfm INTERFACE "${CMARK_GFM_EXTENSIONS_LIBRARY}" "${CMARK_GFM_LIBRARY}")

# Its pkg-config file adds the folder of its headers, one of which hides <crypt.h>.
find_path(MINIZIP_INCLUDE_DIR minizip/zip.h REQUIRED)
find_library(MINIZIP_LIBRARY minizip REQUIRED)
