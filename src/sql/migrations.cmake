# The numbered migrations become part of the program: sql/migrations/*.sql, in order of name, as raw strings.
set(migrations_cpp ${CMAKE_BINARY_DIR}/sql/migrations.cpp)
file(GLOB migrations CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/migrations/*.sql)
list(SORT migrations)
add_custom_command(OUTPUT ${migrations_cpp}
  COMMAND ${CMAKE_COMMAND} "-DMIGRATIONS=${migrations}" -DOUT=${migrations_cpp} -P ${CMAKE_CURRENT_LIST_DIR}/embed.cmake
  DEPENDS ${migrations} ${CMAKE_CURRENT_LIST_DIR}/embed.cmake VERBATIM)
target_sources(qingwen_sql PRIVATE ${migrations_cpp})
