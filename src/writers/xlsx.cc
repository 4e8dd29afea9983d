#include "writers/xlsx.h"

#include <cassert>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <new>

#include <locale.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include "base/files.h"
#include "writers/ooxml/zip.h"
#include "writers/xlsx_formats.h"
#include "writers/xlsx_patch.h"
#include "writers/xlsx_sheet.h"

namespace kehoach::writers {
namespace {

// libxlsxwriter prints numbers with printf: a program that has set a locale would get "1,5" into the XML.
// Holds for this thread only.
class ClassicLocale {
  public:
    ClassicLocale() : classic_(newlocale(LC_ALL_MASK, "C", nullptr)), before_(uselocale(classic_)) {}
    ~ClassicLocale() {
        uselocale(before_);
        freelocale(classic_);
    }
    ClassicLocale(const ClassicLocale&) = delete;
    ClassicLocale& operator=(const ClassicLocale&) = delete;

  private:
    locale_t classic_;
    locale_t before_;
};

// An empty hidden file with a name of its own; it goes when this does.
class ScratchFile {
  public:
    explicit ScratchFile(const std::filesystem::path& folder) : path_((folder / ".kehoach-XXXXXX").string()) {
        const int descriptor = mkstemp(path_.data());
        if (descriptor < 0) throw FileError(FileError::Action::write, folder, errno);
        close(descriptor);
    }
    ~ScratchFile() { unlink(path_.c_str()); }
    ScratchFile(const ScratchFile&) = delete;
    ScratchFile& operator=(const ScratchFile&) = delete;

    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

struct BookDeleter {
    void operator()(lxw_workbook* book) const { lxw_workbook_free(book); }
};
using BookPointer = std::unique_ptr<lxw_workbook, BookDeleter>;

BookPointer new_book(const std::string& path, std::string scratch) {
    lxw_workbook_options options{};
    options.tmpdir = scratch.data();
    BookPointer book(workbook_new_opt(path.c_str(), &options));
    if (!book) throw std::bad_alloc();

    // Without a date it would look at the clock; the real one is set in the finished file.
    lxw_doc_properties properties{};
    properties.created = 1;
    if (workbook_set_properties(book.get(), &properties) != LXW_NO_ERROR) throw std::bad_alloc();
    return book;
}

void close_book(BookPointer book, const std::string& path) {
    errno = 0;
    const lxw_error error = workbook_close(book.release());  // frees the book in any case
    if (error == LXW_NO_ERROR) return;
    if (error == LXW_ERROR_MEMORY_MALLOC_FAILED) throw std::bad_alloc();
    throw FileError(FileError::Action::write, path, errno != 0 ? errno : EIO);
}

void write_book(const document::Workbook& workbook, const std::string& path,
                const std::filesystem::path& scratch) {
    BookPointer book = new_book(path, scratch.string());
    XlsxFormats formats(book.get(), workbook.normal);
    for (const document::Sheet& sheet : workbook.sheets) {
        lxw_worksheet* worksheet = workbook_add_worksheet(book.get(), sheet.name.c_str());
        assert(worksheet != nullptr && "the sheet's name is not one that Excel takes");
        write_sheet(worksheet, sheet, formats);
    }
    close_book(std::move(book), path);
}

}  // namespace

std::string xlsx(const document::Workbook& workbook, const std::filesystem::path& scratch) {
    assert(!workbook.sheets.empty());
    const ClassicLocale locale;
    const ScratchFile file(scratch);
    write_book(workbook, file.path(), scratch);
    std::vector<ooxml::ZipEntry> parts = ooxml::read_zip(read_file(file.path()));
    patch_xlsx(parts, workbook);
    return ooxml::write_zip(parts);
}

}  // namespace kehoach::writers
