# Languages of the program: one word in the list adds one. `cmake --build … --target update_translations` collects the texts.
# English is in the code and in the data files; sextant_en.ts only says what becomes of a noun after a number.
set(SEXTANT_LANGUAGES de)
set(plurals_ts ${PROJECT_SOURCE_DIR}/translations/sextant_en.ts)

set(ts_files)
foreach(language ${SEXTANT_LANGUAGES})
  list(APPEND ts_files ${PROJECT_SOURCE_DIR}/translations/sextant_${language}.ts)
endforeach()
qt_add_lrelease(sextant TS_FILES ${ts_files} ${plurals_ts} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(sextant "translations" PREFIX "/translations" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})

# The texts of the code. Tests read the same list.
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/widgets/*.cpp ${PROJECT_SOURCE_DIR}/models/*.cpp
  ${PROJECT_SOURCE_DIR}/widgets/*.h)
set(source_list ${PROJECT_BINARY_DIR}/translated_sources.txt)
list(JOIN translated_sources "\n" lines)
file(WRITE ${source_list} "${lines}\n")

# The texts of the data files, as source lines: read by the program's own readers, so that none is forgotten.
sextant_library(sextant_contenttexts
  SOURCES ${PROJECT_SOURCE_DIR}/translations/contenttexts.h ${PROJECT_SOURCE_DIR}/translations/contenttexts.cpp
  LIBS sextant_sources sextant_workflow)
set_target_properties(sextant_contenttexts PROPERTIES EXCLUDE_FROM_ALL TRUE)
add_executable(sextant_listtexts EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/translations/listtexts.cpp)
target_link_libraries(sextant_listtexts PRIVATE sextant_contenttexts)
set(content_lines ${PROJECT_BINARY_DIR}/content_texts.cpp)
add_custom_target(update_translations
  COMMAND sextant_listtexts > ${content_lines}
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I ${PROJECT_SOURCE_DIR} @${source_list} ${content_lines} -ts ${ts_files}
  COMMAND Qt6::lupdate -silent -no-obsolete -pluralonly -locations none -I ${PROJECT_SOURCE_DIR} @${source_list} -ts ${plurals_ts}
  VERBATIM COMMENT "Collecting texts for translation")
