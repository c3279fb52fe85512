"""The namespaces of XMP that we read or write, and their usual prefixes."""

from __future__ import annotations

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
XML = "http://www.w3.org/XML/1998/namespace"
META = "adobe:ns:meta/"
DC = "http://purl.org/dc/elements/1.1/"
XMP = "http://ns.adobe.com/xap/1.0/"
XMP_MM = "http://ns.adobe.com/xap/1.0/mm/"
XMP_NOTE = "http://ns.adobe.com/xmp/note/"
RESOURCE_REFERENCE = "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"
RESOURCE_EVENT = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
DIMENSIONS = "http://ns.adobe.com/xap/1.0/sType/Dimensions#"
TIFF = "http://ns.adobe.com/tiff/1.0/"
EXIF = "http://ns.adobe.com/exif/1.0/"
PHOTOSHOP = "http://ns.adobe.com/photoshop/1.0/"
POSITION = "http://www.w3.org/2003/01/geo/wgs84_pos#"
IPTC_CORE = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
IPTC_EXTENSION = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/"
AREA = "http://ns.adobe.com/xmp/sType/Area#"
REGIONS = "http://www.metadataworkinggroup.com/schemas/regions/"
STUDIO = "https://iide-studio.org/ns/1.0/"

PREFIXES = {
    RDF: "rdf",
    XML: "xml",
    META: "x",
    DC: "dc",
    XMP: "xmp",
    XMP_MM: "xmpMM",
    XMP_NOTE: "xmpNote",
    RESOURCE_REFERENCE: "stRef",
    RESOURCE_EVENT: "stEvt",
    DIMENSIONS: "stDim",
    TIFF: "tiff",
    EXIF: "exif",
    PHOTOSHOP: "photoshop",
    IPTC_CORE: "Iptc4xmpCore",
    IPTC_EXTENSION: "Iptc4xmpExt",
    AREA: "stArea",
    REGIONS: "mwg-rs",
    STUDIO: "iide",
}
