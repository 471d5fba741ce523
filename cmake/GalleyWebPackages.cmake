# The web packages (styles, math, highlighting, diagrams) come from npm by lock file and are bundled as Qt resources.
# packaging/setup.sh installs them; a configure without them, or with others than the lock file names, installs them the
# same way.
set(GALLEY_WEB_DIR "${PROJECT_SOURCE_DIR}/resources/web")
set(GALLEY_WEB_MODULES "${GALLEY_WEB_DIR}/node_modules")
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${GALLEY_WEB_DIR}/package-lock.json")
if("${GALLEY_WEB_DIR}/package-lock.json" IS_NEWER_THAN "${GALLEY_WEB_MODULES}/.package-lock.json")
  find_program(GALLEY_NPM npm REQUIRED)
  message(STATUS "Installing the web packages of resources/web")
  execute_process(COMMAND "${GALLEY_NPM}" ci --ignore-scripts --no-audit --no-fund
    WORKING_DIRECTORY "${GALLEY_WEB_DIR}" RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "npm could not install the web packages: check the network and run packaging/setup.sh")
  endif()
endif()

# Some of them are turned into tables when Galley is built.
find_program(GALLEY_NODE node REQUIRED)
