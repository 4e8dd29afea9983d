// A file that travels inside the PDF: the data that the paper was made from.
#pragma once

#include <string>

#include "base/date.h"
#include "writers/pdf_objects.h"

namespace kehoach::writers {

struct Attachment {
    std::string name;         // plan.json
    std::string type;         // application/json
    std::string description;  // as readers show it
    std::string bytes;
};

// Associates it with the whole document, as its source (ISO 19005-3, 6.8 and annex E). `date` is when it was
// changed last.
void add_attachment(PdfFile& file, const Attachment& attachment, Date date);

}  // namespace kehoach::writers
