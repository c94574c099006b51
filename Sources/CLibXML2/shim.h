#pragma once
// Debian's libxml2 knows ICU, and its headers bring the system's; Foundation has one of its own, and both in one module clash. The only
// fields that differ are inside of encoding handlers, which are used by pointer alone.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <string.h>

// Newer releases give the callback's error as a pointer to const, older ones do not; a function written here fits both.
static inline void qamtu_xml_be_silent(void *data, ...) { (void)data; }
static inline void qamtu_xml_silence_thread(void) {
  xmlSetStructuredErrorFunc(NULL, (xmlStructuredErrorFunc)qamtu_xml_be_silent);
}
static inline void qamtu_xml_silence(xmlSAXHandler *handler) {
  handler->serror = (xmlStructuredErrorFunc)qamtu_xml_be_silent;
}

// The magic number is a macro with a cast that Swift does not import.
static inline void qamtu_xml_use_sax2(xmlSAXHandler *handler) { handler->initialized = XML_SAX2_MAGIC; }

// The fields of the context are deprecated in newer releases without a function in their place in older ones.
static inline int qamtu_xml_is_well_formed(xmlParserCtxtPtr context) { return context->wellFormed; }
static inline int qamtu_xml_line(xmlParserCtxtPtr context) { return context->input ? context->input->line : 0; }

static inline const char *qamtu_xml_version(void) { return LIBXML_DOTTED_VERSION; }
static inline long qamtu_length(const unsigned char *text) { return (long)strlen((const char *)text); }

// Parses a page in UTF-8 and tells `handler` what it meets. The context's fields that must be set have no functions in older releases.
static inline void qamtu_html_parse(const unsigned char *bytes, int count, htmlSAXHandler *handler, void *user) {
  if (bytes == NULL || count == 0) return;
  htmlParserCtxtPtr context = htmlCreateMemoryParserCtxt((const char *)bytes, count);
  if (context == NULL) return;
  htmlCtxtUseOptions(context, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                  HTML_PARSE_COMPACT);
  // Lifts the limits of depth and of text length; the page's guard has set its own.
  context->options |= XML_PARSE_HUGE;
  xmlCharEncodingHandlerPtr encoding = xmlFindCharEncodingHandler("UTF-8");
  if (encoding != NULL) {
    xmlSwitchToEncoding(context, encoding);
    if (context->input != NULL && context->input->encoding == NULL)
      context->input->encoding = xmlStrdup(BAD_CAST "UTF-8");
  }
  xmlSAXHandlerPtr own = context->sax;
  context->sax = handler;
  context->userData = user;
  htmlParseDocument(context);
  context->sax = own;
  htmlFreeParserCtxt(context);
}
