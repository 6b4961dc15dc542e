using Microsoft.AspNetCore.Http;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>The app's own pipeline, as <see cref="PipelineCapture"/> found it when the app started.</summary>
sealed class InProcessPipeline
{
    public RequestDelegate? Entry { get; set; }
}
