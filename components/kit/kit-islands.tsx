"use client";

import { Bell, Flag, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { FavouriteButton } from "../listing/favourite-button";
import { PhotoDrop } from "../listing/photo-drop";
import type { UploadView } from "../listing/upload-tile";
import { UploadTiles } from "../listing/upload-tiles";
import { AccountActions } from "../shell/account-actions";
import type { ShellLinks } from "../shell/shell-links";
import { Button } from "../ui/button";
import { Checkbox } from "../ui/checkbox";
import { Dialog } from "../ui/dialog";
import { Menu, MenuItem, MenuSeparator } from "../ui/menu";
import { ToastProvider, useToast } from "../ui/toast";
import { KitLine } from "./kit-section";
import { PHOTOS } from "./sample";

/** A heart that remembers nothing. */
export function KitHeart({ title, disc }: { title: string; disc?: boolean }) {
  const [pressed, setPressed] = useState(title.startsWith("Sunflower"));
  return <FavouriteButton title={title} disc={disc} pressed={pressed} onPress={() => setPressed(!pressed)} />;
}

export function KitAccount({ links }: { links: ShellLinks }) {
  const account = {
    userId: "",
    name: "Lena Hoffmann",
    ordersWaiting: 2,
    sells: true,
    operates: false,
    unread: 3,
    newest: null,
  };
  return <AccountActions account={account} links={links} onSignOut={() => {}} />;
}

export function KitOverlays() {
  return (
    <ToastProvider>
      <KitLine>
        <Dialog
          title="Delete this listing?"
          trigger={<Button>Open a dialog</Button>}
          footer={(close) => (
            <>
              <Button variant="tertiary" onClick={close}>
                Keep it
              </Button>
              <Button variant="danger" onClick={close}>
                Delete listing
              </Button>
            </>
          )}
        >
          <p>Its photos and its link are gone for good. Orders that exist already go on.</p>
        </Dialog>
        <Dialog
          look="sheet"
          title="Filters"
          trigger={<Button>Open a sheet</Button>}
          footer={(close) => (
            <>
              <Button variant="tertiary">Clear all</Button>
              <Button variant="primary" className="flex-1" onClick={close}>
                Show 255 results
              </Button>
            </>
          )}
        >
          {["Home and decoration", "Audio and TV", "Cameras", "Musical instruments"].map((name) => (
            <Checkbox key={name} name={name} label={name} trailing="84" />
          ))}
        </Dialog>
        <Menu trigger={<Button>Open a menu</Button>} align="start">
          <MenuItem icon={Pencil}>Edit</MenuItem>
          <MenuItem icon={Flag} disabled>
            Report
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} danger>
            Delete
          </MenuItem>
        </Menu>
        <ToastButton />
      </KitLine>
    </ToastProvider>
  );
}

function ToastButton() {
  const toast = useToast();
  return (
    <>
      <Button onClick={() => toast({ text: "Saved to your favourites", onUndo: () => {} })}>
        Show a toast
      </Button>
      <Button
        onClick={() =>
          toast({
            text: "“Sunflower vase” is on its way to you",
            icon: <Bell className="size-4" />,
            link: { href: "#toast", label: "Look" },
          })
        }
      >
        Show news
      </Button>
    </>
  );
}

const UPLOADS: readonly UploadView[] = [
  { id: "a", name: "front.jpg", previewUrl: PHOTOS.camera.src, size: "2.1 MB", state: "ready" },
  { id: "b", name: "vase.jpg", previewUrl: PHOTOS.vase.src, size: "1.8 MB", state: "processing" },
  {
    id: "c",
    name: "chair.jpg",
    previewUrl: PHOTOS.chair.src,
    size: "2.0 MB",
    state: "uploading",
    percent: 72,
  },
  { id: "d", name: "lamp.jpg", previewUrl: PHOTOS.lamp.src, size: "2.4 MB", state: "uploading", percent: 31 },
  {
    id: "e",
    name: "tall.jpg",
    previewUrl: PHOTOS.tall.src,
    size: "9.3 MB",
    state: "failed",
    error: "Connection lost",
  },
];

export function KitUploads() {
  const [uploads, setUploads] = useState(UPLOADS);
  return (
    <div className="grid gap-4">
      <PhotoDrop accept="image/*" formats="JPEG, PNG or HEIC" maxSize="20 MB" onFiles={() => {}} />
      <UploadTiles
        uploads={uploads}
        onMove={(from, to) => {
          const next = [...uploads];
          next.splice(to, 0, ...next.splice(from, 1));
          setUploads(next);
        }}
        onRemove={(id) => setUploads(uploads.filter((upload) => upload.id !== id))}
        onRetry={(id) =>
          setUploads(
            uploads.map((u) => (u.id === id ? { ...u, state: "uploading" as const, percent: 4 } : u)),
          )
        }
      />
    </div>
  );
}
