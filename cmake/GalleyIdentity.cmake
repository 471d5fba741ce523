# The one name under which desktop entry, metainfo, icon and windows find each other.
set(GALLEY_APP_ID "io.github.galley_editor.Galley")
target_compile_definitions(galley_compiler INTERFACE GALLEY_APP_ID="${GALLEY_APP_ID}")

# Where the sample blog is when Galley runs from its build folder; an installed one is found in share/galley.
set(GALLEY_SAMPLE_BLOG_DIR "${PROJECT_SOURCE_DIR}/resources/sample-blog")
