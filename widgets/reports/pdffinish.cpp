#include "widgets/reports/pdffinish.h"

#include "widgets/reports/textshape.h"

#include <QCoreApplication>
#include <QDateTime>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace sextant {
namespace {

constexpr double pointsPerUnit = 72.0 / page::resolution;

QPDFObjectHandle unicode(const QString &text)
{
    return QPDFObjectHandle::newUnicodeString(text.toStdString());
}

/// D:YYYYMMDDHHMMSSZ, as PDF writes times.
std::string pdfTime(double time)
{
    return QDateTime::fromSecsSinceEpoch(qint64(time), Qt::UTC).toString(QStringLiteral("'D:'yyyyMMddHHmmss'Z'")).toStdString();
}

/// One outline item as it is built: PDF wants doubly linked siblings.
struct Node {
    QPDFObjectHandle object;
    int level = 0;
    std::vector<std::size_t> children;
};

void linkChildren(std::vector<Node> &nodes, QPDFObjectHandle &parent, const std::vector<std::size_t> &children)
{
    if (children.empty())
        return;
    parent.replaceKey("/First", nodes[children.front()].object);
    parent.replaceKey("/Last", nodes[children.back()].object);
    for (std::size_t i = 0; i < children.size(); ++i) {
        Node &child = nodes[children[i]];
        child.object.replaceKey("/Parent", parent);
        if (i > 0)
            child.object.replaceKey("/Prev", nodes[children[i - 1]].object);
        if (i + 1 < children.size())
            child.object.replaceKey("/Next", nodes[children[i + 1]].object);
        linkChildren(nodes, child.object, child.children);
        if (!child.children.empty()) // negative: closed when the document opens
            child.object.replaceKey("/Count", QPDFObjectHandle::newInteger(-int(child.children.size())));
    }
}

void addBookmarks(QPDF &pdf, const ReportLayout &layout)
{
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    std::vector<Node> nodes;
    std::vector<std::size_t> roots;
    for (const ReportLayout::Mark &mark : layout.marks) {
        if (std::size_t(mark.page) >= pages.size())
            continue;
        const double top = (layout.size.height() - mark.y) * pointsPerUnit;
        QPDFObjectHandle target = QPDFObjectHandle::newArray();
        target.appendItem(pages[std::size_t(mark.page)].getObjectHandle());
        target.appendItem(QPDFObjectHandle::newName("/XYZ"));
        target.appendItem(QPDFObjectHandle::newNull());
        target.appendItem(QPDFObjectHandle::newReal(top, 2));
        target.appendItem(QPDFObjectHandle::newNull());
        Node node;
        node.level = mark.level;
        node.object = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        node.object.replaceKey("/Title", unicode(page::printable(mark.title)));
        node.object.replaceKey("/Dest", target);
        nodes.push_back(std::move(node));
        const std::size_t index = nodes.size() - 1;
        if (mark.level > 0 && !roots.empty())
            nodes[roots.back()].children.push_back(index);
        else
            roots.push_back(index);
    }
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    linkChildren(nodes, outlines, roots);
    outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(int(roots.size())));
    pdf.getRoot().replaceKey("/Outlines", outlines);
    pdf.getRoot().replaceKey("/PageMode", QPDFObjectHandle::newName("/UseOutlines"));
}

void addInformation(QPDF &pdf, const Report &report)
{
    pdf.getRoot().replaceKey("/Lang", unicode(report.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    pdf.getRoot().replaceKey("/ViewerPreferences", preferences);
    QPDFObjectHandle info = pdf.getTrailer().getKey("/Info");
    if (!info.isDictionary()) {
        info = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
        pdf.getTrailer().replaceKey("/Info", info);
    }
    info.replaceKey("/Title", unicode(report.project.isEmpty() ? report.title : report.project + QStringLiteral(": ") + report.title));
    if (!report.author.isEmpty())
        info.replaceKey("/Author", unicode(report.author));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfTime(report.frozenAt)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfTime(report.frozenAt)));
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &source, const Report &report, const ReportLayout &layout)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", source.constData(), std::size_t(source.size()));
        addBookmarks(pdf, layout);
        addInformation(pdf, report);
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setObjectStreamMode(qpdf_o_generate);
        writer.write();
        const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
        return QByteArray(reinterpret_cast<const char *>(buffer->getBuffer()), qsizetype(buffer->getSize()));
    } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, QCoreApplication::translate("PdfRenderer", "Writing the PDF"), QString::fromUtf8(exception.what()));
    }
}

} // namespace sextant
