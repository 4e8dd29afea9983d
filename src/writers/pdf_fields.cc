#include "writers/pdf_fields.h"

#include <map>
#include <string>
#include <utility>

#include <podofo/podofo.h>

namespace kehoach::writers {
namespace {

using namespace PoDoFo;

// Table 165. Locked: a hand that slips does not move the field; it can be signed nevertheless.
constexpr int flag_print = 1 << 2;
constexpr int flag_locked = 1 << 7;

constexpr int signature_fields_exist = 1;  // SigFlags, table 219; a signing tool adds "append only"

// What a signature must be (table 234): PAdES, or the older form that most signing tools still make, and no
// digest weaker than SHA-256; flags 1, 2 and 64 make the three binding.
PdfObject& add_seed_value(PdfFile& file) {
    PdfObject& seed = file.add("SV");
    PdfDictionary& keys = seed.GetDictionary();
    keys.AddKey("Filter", PdfName("Adobe.PPKLite"));
    keys.AddKey("SubFilter", pdf_raw("[/ETSI.CAdES.detached/adbe.pkcs7.detached]"));
    keys.AddKey("DigestMethod", pdf_raw("[(SHA256)(SHA384)(SHA512)]"));
    keys.AddKey("Ff", pdf_integer(1 + 2 + 64));
    return seed;
}

PdfArray rectangle(const layout::Box& box, Length page_height) {
    PdfArray corners;
    corners.push_back(pdf_points(box.x));
    corners.push_back(pdf_points(page_height - box.y - box.height));
    corners.push_back(pdf_points(box.x + box.width));
    corners.push_back(pdf_points(page_height - box.y));
    return corners;
}

// Behind those that the page has.
void add_annotation(PdfObject& page, const PdfObject& annotation) {
    PdfDictionary& keys = page.GetDictionary();
    if (!keys.HasKey("Annots")) keys.AddKey("Annots", PdfArray());
    keys.GetKey("Annots")->GetArray().push_back(annotation.Reference());
}

class FieldWriter {
  public:
    FieldWriter(PdfFile& file, const layout::Pages& pages, const std::vector<PdfObject*>& page_objects,
                PdfStructure& structure)
        : file_(file),
          pages_(pages),
          page_objects_(page_objects),
          structure_(structure),
          seed_(add_seed_value(file)) {}

    void add(const layout::Field& field);
    void add_form();

  private:
    PdfObject& add_lock(const layout::Field& field);
    PdfObject& appearance(const layout::Box& box);

    PdfFile& file_;
    const layout::Pages& pages_;
    const std::vector<PdfObject*>& page_objects_;
    PdfStructure& structure_;
    PdfObject& seed_;
    std::map<std::pair<Length, Length>, PdfObject*> appearances_;  // by size
    PdfArray signed_before_;                                       // names
    PdfArray fields_;
};

// Field and annotation in one dictionary (12.5.6.19).
void FieldWriter::add(const layout::Field& field) {
    const auto index = static_cast<std::size_t>(field.page);
    PdfDictionary appearances;
    appearances.AddKey("N", appearance(field.box).Reference());

    PdfObject& widget = file_.add("Annot");
    PdfDictionary& keys = widget.GetDictionary();
    keys.AddKey("Subtype", PdfName("Widget"));
    keys.AddKey("FT", PdfName("Sig"));
    keys.AddKey("T", pdf_text(field.name));
    keys.AddKey("TU", pdf_text(field.title));
    keys.AddKey("Rect", rectangle(field.box, pages_.pages[index].height));
    keys.AddKey("P", page_objects_[index]->Reference());
    keys.AddKey("F", pdf_integer(flag_print | flag_locked));
    keys.AddKey("AP", appearances);
    keys.AddKey("SV", seed_.Reference());
    keys.AddKey("Lock", add_lock(field).Reference());
    add_annotation(*page_objects_[index], widget);
    if (field.element != document::no_element) structure_.add_annotation(field.element, widget, index);
    fields_.push_back(widget.Reference());
}

PdfObject& FieldWriter::add_lock(const layout::Field& field) {
    signed_before_.push_back(pdf_text(field.name));
    PdfObject& lock = file_.add("SigFieldLock");
    lock.GetDictionary().AddKey("Action", PdfName("Include"));
    lock.GetDictionary().AddKey("Fields", signed_before_);
    return lock;
}

// A form that draws nothing: every widget of a PDF/A file has an appearance (ISO 19005-2, 6.3.3).
PdfObject& FieldWriter::appearance(const layout::Box& box) {
    PdfObject*& form = appearances_[{box.width, box.height}];
    if (form) return *form;
    PdfArray bounds;
    bounds.push_back(pdf_integer(0));
    bounds.push_back(pdf_integer(0));
    bounds.push_back(pdf_points(box.width));
    bounds.push_back(pdf_points(box.height));
    form = &file_.add("XObject");
    form->GetDictionary().AddKey("Subtype", PdfName("Form"));
    form->GetDictionary().AddKey("BBox", bounds);
    form->GetDictionary().AddKey("Resources", PdfDictionary());
    file_.set_stream(*form, {}, PdfFile::Filter::none);
    return *form;
}

void FieldWriter::add_form() {
    PdfObject& form = file_.add("");
    form.GetDictionary().AddKey("Fields", fields_);
    form.GetDictionary().AddKey("SigFlags", pdf_integer(signature_fields_exist));
    file_.catalog().AddKey("AcroForm", form.Reference());
}

}  // namespace

void add_fields(PdfFile& file, const layout::Pages& pages, const std::vector<PdfObject*>& page_objects,
                PdfStructure& structure) {
    if (pages.fields.empty()) return;
    FieldWriter writer(file, pages, page_objects, structure);
    for (const layout::Field& field : pages.fields)
        writer.add(field);
    writer.add_form();
}

}  // namespace kehoach::writers
