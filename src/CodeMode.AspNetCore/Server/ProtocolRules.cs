using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CodeMode.AspNetCore.Server;

/// <summary>
/// Headers that must agree with the message. Since 2026-07-28 every request says its version, method and name in headers,
/// so that a gateway can route it without reading the body; up to 2025-11-25 only the version stands there.
/// </summary>
static class ProtocolRules
{
    const string July2026 = "2026-07-28";
    static readonly string[] _supported = [July2026, "2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

    public static string VersionOf(HttpRequest request) => request.Headers[HeaderNames.ProtocolVersion].ToString().Trim();

    /// <summary>Whether the version says everything in each request and knows no handshake and no session.</summary>
    public static bool IsSelfContained(string version) => version == July2026;

    public static HttpRefusal? Check(HttpRequest request, JsonRpcMessage message)
    {
        var version = VersionOf(request);
        if (version.Length > 0 && Array.IndexOf(_supported, version) < 0) return Unsupported(version);
        var (method, parameters) = message switch
        {
            JsonRpcRequest call => (call.Method, call.Params as JsonObject),
            JsonRpcNotification notification => (notification.Method, notification.Params as JsonObject),
            _ => (null, null),
        };
        if (method is null) return null;
        if (method == RequestMethods.Initialize && version.Length > 0 && Text(parameters, "protocolVersion") is { } wished && wished != version)
            return Mismatch($"{HeaderNames.ProtocolVersion} '{version}' does not match params.protocolVersion '{wished}'.");

        var meta = parameters?["_meta"] as JsonObject;
        var metaVersion = Text(meta, MetaKeys.ProtocolVersion);
        if (!IsSelfContained(version) && metaVersion != July2026) return null;
        return CheckVersion(version, metaVersion, meta, message is JsonRpcRequest) ?? CheckRoute(request, method, parameters);
    }

    static HttpRefusal? CheckVersion(string version, string? metaVersion, JsonObject? meta, bool isRequest)
    {
        if (version.Length == 0) return Mismatch($"The header {HeaderNames.ProtocolVersion} is missing; _meta says '{metaVersion}'.");
        if (metaVersion is not null && metaVersion != version)
            return Mismatch($"{HeaderNames.ProtocolVersion} '{version}' does not match _meta '{metaVersion}'.");
        // A notification has nobody to answer to: refusing one would only lose a cancellation.
        if (!isRequest) return null;
        if (metaVersion is null) return MissingMeta(MetaKeys.ProtocolVersion);
        return meta?[MetaKeys.ClientCapabilities] is JsonObject ? null : MissingMeta(MetaKeys.ClientCapabilities);
    }

    static HttpRefusal? CheckRoute(HttpRequest request, string method, JsonObject? parameters)
    {
        if (request.Headers[HeaderNames.Method] is not [{ } methodHeader]) return Mismatch($"The header {HeaderNames.Method} is missing.");
        if (methodHeader.Trim() != method) return Mismatch($"{HeaderNames.Method} '{methodHeader}' does not match the method '{method}'.");
        if (method != RequestMethods.ToolsCall) return null;
        if (request.Headers[HeaderNames.Name] is not [{ } nameHeader]) return Mismatch($"The header {HeaderNames.Name} is missing.");
        var name = EncodedHeader.Decode(nameHeader.Trim());
        if (name is null) return Mismatch($"The header {HeaderNames.Name} is not readable. Send what is not ASCII as =?base64?…?=.");
        return name == Text(parameters, "name") ? null : Mismatch($"{HeaderNames.Name} '{name}' does not match params.name.");
    }

    static HttpRefusal Unsupported(string version) =>
        new(StatusCodes.Status400BadRequest, McpErrorCode.UnsupportedProtocolVersion, $"{HeaderNames.ProtocolVersion} '{version}' is not supported.")
        {
            Data = new JsonObject { ["supported"] = new JsonArray([.. _supported.Select(known => (JsonNode)known)]), ["requested"] = version },
        };

    static HttpRefusal Mismatch(string message) => new(StatusCodes.Status400BadRequest, McpErrorCode.HeaderMismatch, message);

    static HttpRefusal MissingMeta(string key) =>
        new(StatusCodes.Status400BadRequest, McpErrorCode.InvalidParams, $"A request of version {July2026} must have '_meta/{key}'.");

    static string? Text(JsonObject? parent, string name) =>
        parent?[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
