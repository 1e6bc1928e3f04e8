# Compiler, libraries and the two helpers every room uses: sextant_library() and sextant_test().
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_AUTOMOC ON)
set(CMAKE_AUTORCC ON)
# One set of code flags for libraries and programs, so that they can share precompiled headers.
set(CMAKE_POSITION_INDEPENDENT_CODE OFF)
add_compile_options(-fPIC)
add_link_options(-pie)
set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g1")
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  # Precompiled headers carry times and macros that must not count as a changed input.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE_PROGRAM})
endif()

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Concurrent Sql Svg PrintSupport Charts Test LinguistTools)
find_package(QCustomPlotQt6 REQUIRED)
find_package(Qt6Keychain REQUIRED)
find_package(tl-expected REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(simdjson REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Boost REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf)

add_library(sextant_options INTERFACE)
target_compile_options(sextant_options INTERFACE -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -fpch-preprocess
  $<$<BOOL:${SEXTANT_WERROR}>:-Werror>)
target_compile_definitions(sextant_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS
  SEXTANT_VERSION="${PROJECT_VERSION}")
if(SEXTANT_SANITIZE)
  target_compile_options(sextant_options INTERFACE -fsanitize=address,undefined -fno-omit-frame-pointer)
  target_link_options(sextant_options INTERFACE -fsanitize=address,undefined)
endif()
if(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(sextant_options INTERFACE -fstack-protector-strong -D_GLIBCXX_ASSERTIONS)
  target_link_options(sextant_options INTERFACE -Wl,-z,relro,-z,now)
endif()

# Two precompiled headers for the whole tree: a build of one each costs tens of seconds, so nobody makes another.
function(sextant_pch name headers)
  cmake_parse_arguments(ARG "" "" "LIBS" ${ARGN})
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/${name}.cpp CONTENT "namespace {}\n")
  add_library(${name} STATIC ${CMAKE_BINARY_DIR}/pch/${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF)
  target_link_libraries(${name} PUBLIC sextant_options ${ARG_LIBS})
  target_precompile_headers(${name} PRIVATE ${headers})
endfunction()
set(SEXTANT_CORE_HEADERS <QByteArray> <QDateTime> <QFuture> <QJsonObject> <QList> <QLocale> <QMap> <QObject>
  <QRegularExpression> <QString> <QStringList> <QVariant> <algorithm> <cmath> <functional> <map> <memory> <optional>
  <string> <vector> <tl/expected.hpp>)
set(SEXTANT_GUI_HEADERS ${SEXTANT_CORE_HEADERS} <QAbstractItemModel> <QAction> <QApplication> <QBoxLayout> <QFontMetricsF>
  <QLabel> <QPainter> <QPainterPath> <QPushButton> <QStyle> <QStyledItemDelegate> <QWidget>)
sextant_pch(sextant_pch_core "${SEXTANT_CORE_HEADERS}" LIBS Qt6::Core tl::expected)
sextant_pch(sextant_pch_gui "${SEXTANT_GUI_HEADERS}" LIBS Qt6::Widgets tl::expected)

# sextant_library(NAME [GUI] SOURCES file… LIBS target… PRIVATE_LIBS target…)
# One room of models/ or widgets/. Headers are included from the root of the tree: "models/core/error.h".
function(sextant_library name)
  cmake_parse_arguments(ARG "GUI" "" "SOURCES;LIBS;PRIVATE_LIBS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC sextant_options ${ARG_LIBS} PRIVATE ${ARG_PRIVATE_LIBS})
  set(pch sextant_pch_core)
  if(ARG_GUI)
    set(pch sextant_pch_gui)
  endif()
  target_precompile_headers(${name} REUSE_FROM ${pch})
endfunction()

# sextant_test(NAME SOURCES file… LIBS target… [LABELS label…] [TIMEOUT seconds])
# A Qt Test program run by ctest on the offscreen platform.
function(sextant_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LIBS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE sextant_options ${ARG_LIBS} sextant_testsupport Qt6::Test)
  target_precompile_headers(${name} REUSE_FROM sextant_pch_gui)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  target_compile_definitions(${name} PRIVATE SEXTANT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SEXTANT_BINARY_DIR="${PROJECT_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 600)
  endif()
  if(NOT ARG_LABELS)
    set(ARG_LABELS unit)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC")
endfunction()
