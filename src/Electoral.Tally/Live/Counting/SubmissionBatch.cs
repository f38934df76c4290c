namespace Electoral.Tally.Live;

/// <summary>Sheets or a withdrawal that wait to be decided and kept together.</summary>
/// <param name="parts">What was submitted.</param>
internal sealed class SubmissionBatch(params Submission[] parts)
{
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Submission[] Parts => parts;

    /// <summary>Complete when every part has its result.</summary>
    public Task Done => _done.Task;

    public void Complete() => _done.SetResult();

    public void Fail(Exception failure) => _done.SetException(failure);
}
