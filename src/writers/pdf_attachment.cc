#include "writers/pdf_attachment.h"

#include <podofo/podofo.h>

#include "base/files.h"
#include "writers/pdf_metadata.h"

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

// An embedded file stream (ISO 32000-1, tables 45 and 46).
PdfObject& add_file(PdfFile& file, const Attachment& attachment, Date date) {
    PdfDictionary parameters;
    parameters.AddKey("Size", pdf_integer(static_cast<std::int64_t>(attachment.bytes.size())));
    parameters.AddKey("CheckSum", pdf_raw("<" + md5(attachment.bytes) + ">"));
    parameters.AddKey("ModDate", pdf_bytes(pdf_date(date)));
    PdfObject& stream = file.add("EmbeddedFile");
    stream.GetDictionary().AddKey("Subtype", PdfName(attachment.type));
    stream.GetDictionary().AddKey("Params", parameters);
    file.set_stream(stream, attachment.bytes, PdfFile::Filter::flate);
    return stream;
}

// A file specification (table 44), with what ISO 19005-3 adds to it.
PdfObject& add_specification(PdfFile& file, const Attachment& attachment, const PdfObject& stream) {
    PdfDictionary files;
    files.AddKey("F", stream.Reference());
    files.AddKey("UF", stream.Reference());
    PdfObject& specification = file.add("Filespec");
    PdfDictionary& keys = specification.GetDictionary();
    keys.AddKey("F", pdf_text(attachment.name));
    keys.AddKey("UF", pdf_text(attachment.name));
    keys.AddKey("Desc", pdf_text(attachment.description));
    keys.AddKey("AFRelationship", PdfName("Source"));
    keys.AddKey("EF", files);
    return specification;
}

}  // namespace

void add_attachment(PdfFile& file, const Attachment& attachment, Date date) {
    const PdfObject& specification = add_specification(file, attachment, add_file(file, attachment, date));
    PdfArray associated;
    associated.push_back(specification.Reference());
    file.catalog().AddKey("AF", associated);

    PdfArray names;  // for programs that do not know /AF
    names.push_back(pdf_text(attachment.name));
    names.push_back(specification.Reference());
    PdfObject& tree = file.add("");
    tree.GetDictionary().AddKey("Names", names);
    file.add_name_tree("EmbeddedFiles", tree);
}

}  // namespace kehoach::writers
