# A room is a folder: its sources are the files in it, its library is named after it, and it links only
# what it is given. Adding a file to a room needs no edit here; the include lint checks the levels.

add_library(rushes_settings_for_all INTERFACE)
target_include_directories(rushes_settings_for_all INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(rushes_settings_for_all INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_FOREACH QT_NO_URL_CAST_FROM_STRING
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(NOT MSVC)
    target_compile_options(rushes_settings_for_all INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual
        $<$<BOOL:${RUSHES_WARNINGS_AS_ERRORS}>:-Werror>)
endif()
if(CMAKE_UNITY_BUILD AND NOT MSVC) # there a name of one file may stand in a function of another; clang-tidy looks for it
    target_compile_options(rushes_settings_for_all INTERFACE -Wno-shadow
        $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>) # GCC allows it in a main file only
endif()
if(RUSHES_SANITIZE)
    target_compile_options(rushes_settings_for_all INTERFACE -fsanitize=${RUSHES_SANITIZE})
    target_compile_options(rushes_settings_for_all INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>) # GCC guesses wrong there
    if(RUSHES_SANITIZE MATCHES "undefined") # what the address sanitizer reports anyway, at half of the time to compile
        target_compile_options(rushes_settings_for_all INTERFACE -fno-sanitize=null,alignment,object-size,vptr)
    endif()
    target_link_options(rushes_settings_for_all INTERFACE -fsanitize=${RUSHES_SANITIZE})
endif()

# Parsing Qt, JSON and GoogleTest is most of what a file costs to compile, so it is done once for all rooms of a kind.
# Sources still include what they use: `./dev headers` and clang-tidy read them without this.
set(RUSHES_PRECOMPILED_CORE <nlohmann/json.hpp> <QString> <QStringList> <QObject> <QHash> <QFuture>
    <functional> <memory> <optional> <vector>)
set(RUSHES_PRECOMPILED_GUI ${RUSHES_PRECOMPILED_CORE} <QImage> <QPainter>)
set(RUSHES_PRECOMPILED_TESTS ${RUSHES_PRECOMPILED_GUI} <gtest/gtest.h>)
set(RUSHES_PRECOMPILED_UI ${RUSHES_PRECOMPILED_GUI} <QWidget> <QBoxLayout> <QPushButton> <QLabel>)
# In a unity build (every preset but dev) the files of one folder are compiled a few at a time: most of what each costs
# is making Qt's and JSON's templates anew.
function(rushes_unity)
    set(folder "")
    foreach(source IN LISTS ARGN)
        cmake_path(GET source PARENT_PATH parent)
        cmake_path(RELATIVE_PATH parent BASE_DIRECTORY ${PROJECT_SOURCE_DIR})
        if(NOT parent STREQUAL folder)
            set(folder ${parent})
            set(count 0)
        endif()
        math(EXPR group "${count} / 8")
        math(EXPR count "${count} + 1")
        string(MAKE_C_IDENTIFIER "${folder}_${group}" name)
        set_source_files_properties(${source} PROPERTIES UNITY_GROUP ${name})
    endforeach()
endfunction()

# The first target to come with a list makes its header, the others use it; one that compiles otherwise asks for its own.
function(rushes_precompile TARGET HEADERS)
    get_property(first GLOBAL PROPERTY ${HEADERS})
    if(first AND NOT OWN IN_LIST ARGN)
        target_precompile_headers(${TARGET} REUSE_FROM ${first})
    else()
        target_precompile_headers(${TARGET} PRIVATE ${${HEADERS}})
        if(NOT OWN IN_LIST ARGN)
            set_property(GLOBAL PROPERTY ${HEADERS} ${TARGET})
        endif()
    endif()
    if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
        target_compile_options(${TARGET} PRIVATE -fpch-preprocess) # for ccache
    endif()
endfunction()

# rushes_room(core/media LINKS rushes_core_base PkgConfig::FFMPEG) makes the library rushes_core_media from every source
# below core/media. OWN for a room with compiler options of its own.
function(rushes_room FOLDER)
    cmake_parse_arguments(ROOM "OWN" "" "LINKS" ${ARGN})
    string(REPLACE "/" "_" name "rushes_${FOLDER}")
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FOLDER}/*.cpp)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${FOLDER}/*.h)
    if(sources)
        add_library(${name} STATIC ${sources})
        rushes_unity(${sources})
        set_target_properties(${name} PROPERTIES UNITY_BUILD_MODE GROUP)
        set(scope PUBLIC)
    else()
        add_library(${name} INTERFACE)
        set(scope INTERFACE)
    endif()
    target_sources(${name} ${scope} FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
    set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
    target_link_libraries(${name} ${scope} rushes_settings_for_all ${ROOM_LINKS})
    if(FOLDER MATCHES "^ui")
        set(headers RUSHES_PRECOMPILED_UI)
    elseif(FOLDER MATCHES "core/(base|net|settings|catalog)$")
        set(headers RUSHES_PRECOMPILED_CORE)
    else()
        set(headers RUSHES_PRECOMPILED_GUI)
    endif()
    if(sources AND ROOM_OWN)
        rushes_precompile(${name} ${headers} OWN)
    elseif(sources)
        rushes_precompile(${name} ${headers})
    endif()
    set_property(GLOBAL APPEND PROPERTY RUSHES_ROOMS ${name})
endfunction()

# Stops configuring when TARGET's link closure holds one of the forbidden libraries, however deep.
function(rushes_forbid_dependency TARGET)
    set(queue ${TARGET})
    set(seen "")
    while(queue)
        list(POP_FRONT queue item)
        if(NOT TARGET ${item} OR item IN_LIST seen)
            continue()
        endif()
        list(APPEND seen ${item})
        get_target_property(aliased ${item} ALIASED_TARGET)
        if(aliased)
            list(APPEND queue ${aliased})
        endif()
        foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
            get_target_property(links ${item} ${property})
            if(links)
                string(REGEX MATCHALL "[A-Za-z0-9_:]+" links "${links}")
                list(APPEND queue ${links})
            endif()
        endforeach()
    endwhile()
    foreach(forbidden ${ARGN})
        if(forbidden IN_LIST seen)
            message(FATAL_ERROR "${TARGET} reaches ${forbidden}: core must run without a window")
        endif()
    endforeach()
endfunction()
