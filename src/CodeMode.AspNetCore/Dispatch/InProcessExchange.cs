using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Extensions.Logging;

namespace CodeMode.AspNetCore.Dispatch;

/// <summary>One request and its answer, as the features that a server would set.</summary>
sealed class InProcessExchange : IDisposable
{
    readonly OperationRequest _request;
    readonly InProcessLifetime _lifetime;
    readonly InProcessResponse _response = new();
    readonly AnswerStream _answer;
    readonly StreamResponseBodyFeature _body;

    public InProcessExchange(OperationRequest request, CancellationToken cancellationToken)
    {
        _request = request;
        _lifetime = new(cancellationToken);
        _answer = new(request.MaxResponseBytes, _lifetime);
        _body = new(_answer);
        Features.Set<IHttpRequestFeature>(InProcessRequest.Create(request));
        Features.Set<IHttpRequestBodyDetectionFeature>(new BodyDetection(request.Body is not null));
        Features.Set<IHttpRequestLifetimeFeature>(_lifetime);
        Features.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = request.Caller?.RemoteAddress });
        Features.Set<IHttpResponseFeature>(_response);
        Features.Set<IHttpResponseBodyFeature>(_body);
        Features.Set(new CodeModeCallFeature(request));
        if (Features.Get<IHttpRequestFeature>()!.Body is RequestBodyStream body) Features.Set<IHttpMaxRequestBodySizeFeature>(body);
        if (request.Caller?.User is { } user) Features.Set<IHttpAuthenticationFeature>(new HttpAuthenticationFeature { User = user });
    }

    public FeatureCollection Features { get; } = new();

    /// <summary>Ends the answer as a server would: headers first, then what is left of the body.</summary>
    public async Task<OperationResponse> CompleteAsync()
    {
        await _response.StartAsync();
        await _body.CompleteAsync();
        if (Failure(null) is { } failure) throw failure;
        List<KeyValuePair<string, string>> headers = [];
        foreach (var (name, value) in _response.Headers) headers.Add(new(name, value.ToString()));
        return new()
        {
            Status = _response.StatusCode,
            Headers = headers,
            ContentType = _response.Headers.ContentType is [{ } type, ..] ? type : null,
            Body = _answer.Written,
        };
    }

    /// <summary>Why the call has no answer, or <see langword="null"/> when the app is to blame or nothing went wrong.</summary>
    public Exception? Failure(Exception? cause)
    {
        if (_answer.Overflowed)
            return new OperationInvocationException($"The answer has more than {_request.MaxResponseBytes} bytes. Ask for less: a smaller page or fewer fields.", cause);
        if (_lifetime.CallerToken.IsCancellationRequested) return new OperationCanceledException(_lifetime.CallerToken);
        return _lifetime.AbortedByApp ? new OperationInvocationException("The API ended the connection without an answer.", cause) : null;
    }

    /// <summary>Runs what the app registered for the end of the request. One that fails keeps no other from running.</summary>
    public Task ReleaseAsync(ILogger logger) => _response.CompleteAsync(logger);

    public void Dispose() => _lifetime.Dispose();
}
