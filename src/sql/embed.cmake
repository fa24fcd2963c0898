# Writes OUT from the files in MIGRATIONS; see migrations.cmake.
set(text "#include \"sql/migrate.h\"\n\nnamespace qingwen::sql {\n\nstd::vector<std::string_view> migrations() {\n    return {\n")
foreach(file ${MIGRATIONS})
  file(READ ${file} sql)
  string(APPEND text "R\"sql(${sql})sql\",\n")
endforeach()
file(WRITE ${OUT} "${text}    };\n}\n\n}  // namespace qingwen::sql\n")
