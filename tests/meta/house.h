// The table of src/README.md, and what it says about every #include.
#pragma once

#include <string>
#include <vector>

#include "meta/source.h"

namespace qingwen::meta {

// A row of the table: a folder of src/, or main.cpp.
struct Room {
    int rank = 0;
    std::string name;                    // "bank", "main.cpp"
    std::vector<std::string> libraries;  // the words of the last column
};

// Rows that cannot be read become complaints.
std::vector<Room> rooms_of(const std::string& readme, Complaints& complaints);

// Every #include of the file that the table does not allow: a room of no lower rank, a library of another
// room, a standard or POSIX header that is on no list, a path that names no room.
Complaints include_faults(const SourceFile& file, const std::vector<Room>& rooms);

// Folders of src/ without a row, and rows without a folder. `folders` are the folders (and main.cpp) that are
// there.
Complaints unmatched(const std::vector<std::string>& folders, const std::vector<Room>& rooms);

}  // namespace qingwen::meta
