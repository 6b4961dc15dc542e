using System.Text;

namespace CodeMode.AspNetCore.Tests.Dispatch;

static class OperationResponseText
{
    public static string Text(this OperationResponse response) => Encoding.UTF8.GetString(response.Body.Span);

    public static string? Header(this OperationResponse response, string name) =>
        response.Headers.FirstOrDefault(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
}
