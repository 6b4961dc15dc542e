using Microsoft.AspNetCore.Http.Features;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>Tells body binding whether there is a body; without it, it takes for granted that there is none.</summary>
sealed class BodyDetection(bool canHaveBody) : IHttpRequestBodyDetectionFeature
{
    public bool CanHaveBody => canHaveBody;
}
