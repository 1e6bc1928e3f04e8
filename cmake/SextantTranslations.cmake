# Languages of the program: one word in the list adds one. `cmake --build … --target update_translations` collects the texts.
# English is in the code; sextant_en.ts only says what becomes of a noun after a number.
set(SEXTANT_LANGUAGES de)
set(plurals_ts ${PROJECT_SOURCE_DIR}/translations/sextant_en.ts)

set(ts_files)
foreach(language ${SEXTANT_LANGUAGES})
  list(APPEND ts_files ${PROJECT_SOURCE_DIR}/translations/sextant_${language}.ts)
endforeach()
file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS
  ${PROJECT_SOURCE_DIR}/app/*.cpp ${PROJECT_SOURCE_DIR}/widgets/*.cpp ${PROJECT_SOURCE_DIR}/models/*.cpp
  ${PROJECT_SOURCE_DIR}/widgets/*.h)
qt_add_lrelease(sextant TS_FILES ${ts_files} ${plurals_ts} QM_FILES_OUTPUT_VARIABLE qm_files)
qt_add_resources(sextant "translations" PREFIX "/translations" BASE ${CMAKE_CURRENT_BINARY_DIR} FILES ${qm_files})
add_custom_target(update_translations
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I ${PROJECT_SOURCE_DIR} ${translated_sources} -ts ${ts_files}
  COMMAND Qt6::lupdate -silent -no-obsolete -pluralonly -locations none -I ${PROJECT_SOURCE_DIR} ${translated_sources} -ts ${plurals_ts}
  COMMAND_EXPAND_LISTS VERBATIM COMMENT "Collecting texts for translation")
