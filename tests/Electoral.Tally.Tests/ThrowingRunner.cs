using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace Electoral.Tally.Tests;

/// <summary>Silent; a property that fails, or runs out of cases, throws with FsCheck's own account of it.</summary>
/// <param name="replay">What draws the same cases again: ends the message.</param>
internal sealed class ThrowingRunner(string replay) : IRunner
{
    public void OnStartFixture(Type t) { }

    public void OnArguments(
        int ntest, FSharpList<object> args, FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every)
    {
    }

    public void OnShrink(FSharpList<object> args, FSharpFunc<FSharpList<object>, string> everyShrink) { }

    public void OnFinished(string name, FsCheck.TestResult result)
    {
        if (!result.IsPassed)
        {
            Assert.Fail($"{Runner.onFinishedToString(name, result).TrimEnd()}\nThe same cases again: {replay}");
        }
    }
}
