#include "storage/folder_lock.hpp"

#include "storage/storage_error.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace samtak {

FolderLock::FolderLock(std::filesystem::path const& folder)
{
    std::error_code failed;
    if (std::filesystem::create_directories(folder, failed)) std::filesystem::permissions(folder, std::filesystem::perms::owner_all, failed);
    file_ = ::open((folder / "samtak.lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (file_ < 0) throw StorageError{"The data folder " + folder.string() + " can't be written: " + std::strerror(errno) + "."};
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(file_);
    throw StorageError{"Another Samtak already uses the data folder " + folder.string() + "; stop it first, or choose another folder."};
}

FolderLock::~FolderLock() { ::close(file_); }

} // namespace samtak
