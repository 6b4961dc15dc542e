using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace CodeMode.AspNetCore.Server;

/// <summary>
/// What a client must send and accept.
/// See https://modelcontextprotocol.io/specification/2025-11-25/basic/transports#sending-messages-to-the-server.
/// </summary>
static class MediaTypeRules
{
    public static HttpRefusal? Check(HttpRequest request)
    {
        if (!request.HasJsonContentType())
            return new(StatusCodes.Status415UnsupportedMediaType, HttpRefusal.ServerError, "Content-Type must be application/json.");
        var headers = request.GetTypedHeaders();
        return Accepts(headers, "application/json") && Accepts(headers, "text/event-stream")
            ? null
            : new(StatusCodes.Status406NotAcceptable, HttpRefusal.ServerError, "Accept must name both application/json and text/event-stream.");
    }

    static bool Accepts(RequestHeaders headers, string mediaType)
    {
        foreach (var range in headers.Accept)
        {
            if (new MediaTypeHeaderValue(mediaType).IsSubsetOf(new MediaTypeHeaderValue(range.MediaType))) return true;
        }

        return false;
    }
}
