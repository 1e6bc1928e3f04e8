# Bakes "Sextant Tab" from the installed Inter: sets SEXTANT_FONT_DIR and makes the target sextant_fonts.
# Without Python, fontTools or Inter nothing is baked and the program uses Noto Sans, whose digits are tabular.
set(SEXTANT_FONT_DIR ${CMAKE_BINARY_DIR}/fonts)
file(MAKE_DIRECTORY ${SEXTANT_FONT_DIR})
# The distribution's fontTools belongs to the distribution's Python; another one may come first in PATH.
find_program(SEXTANT_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH)
find_program(SEXTANT_PYTHON python3)
find_path(SEXTANT_INTER_DIR Inter-Regular.otf PATHS /usr/share/fonts/opentype/inter /usr/local/share/fonts)
if(SEXTANT_PYTHON)
  execute_process(COMMAND ${SEXTANT_PYTHON} -c "import fontTools" RESULT_VARIABLE no_fonttools OUTPUT_QUIET ERROR_QUIET)
endif()
if(SEXTANT_PYTHON AND SEXTANT_INTER_DIR AND NOT no_fonttools)
  set(cuts)
  foreach(cut Regular:400 Medium:500 SemiBold:600)
    string(REPLACE ":" ";" parts ${cut})
    list(GET parts 0 style)
    list(GET parts 1 weight)
    set(file ${SEXTANT_FONT_DIR}/SextantTab-${style}.otf)
    add_custom_command(OUTPUT ${file}
      COMMAND ${SEXTANT_PYTHON} ${CMAKE_CURRENT_LIST_DIR}/tabularfont.py ${SEXTANT_INTER_DIR}/Inter-${style}.otf ${file} ${style} ${weight}
      DEPENDS ${CMAKE_CURRENT_LIST_DIR}/tabularfont.py VERBATIM)
    list(APPEND cuts ${file})
  endforeach()
  add_custom_target(sextant_fonts DEPENDS ${cuts})
  install(FILES ${cuts} DESTINATION share/sextant/fonts)
else()
  message(STATUS "Inter or fontTools is missing: numbers will be set in Noto Sans")
  add_custom_target(sextant_fonts)
endif()
