// A click on a place in the list of what was coded plays the recording from there.

const player = document.getElementById("player");

for (const link of document.querySelectorAll("a[data-start]")) {
  link.addEventListener("click", () => {
    player.currentTime = Number(link.dataset.start) / 1000;
    player.play();
  });
}
