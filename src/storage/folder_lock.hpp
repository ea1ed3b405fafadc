// One server process per folder of SQLite files: the second one refuses to start (architecture.md § 0).
#pragma once
#include <filesystem>

namespace samtak {

class FolderLock {
public:
    // Makes the folder (0700) if needed. Throws StorageError with one sentence for the one who starts the program:
    // another process holds it, or it can't be written. Held until destroyed or the process ends, however it ends.
    explicit FolderLock(std::filesystem::path const& folder);
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;
    ~FolderLock();

private:
    int file_ = -1;
};

} // namespace samtak
